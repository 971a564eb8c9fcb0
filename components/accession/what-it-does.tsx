import { Section } from '@/components/ui/section';
import { plural } from '@/lib/format/number';

export type WhatItDoesProps = { goals: { code: string }[] };

/** What registering does, told beside the form that asks for it. */
export function WhatItDoes({ goals }: WhatItDoesProps) {
  return (
    <Section title="O que a adesão faz" id="faz">
      <ul className="list-disc space-y-3 pt-4 pl-5">
        <li>
          Dá a quem adere {plural(goals.length, 'meta', 'metas')}, da data da assinatura em diante:{' '}
          {new Intl.ListFormat('pt-BR').format(goals.map(({ code }) => code))}.
        </li>
        <li>Abre o aviso do partícipe à SEGES, até o dia 10 do mês seguinte à assinatura.</li>
        <li>Termina com o acordo.</li>
      </ul>
    </Section>
  );
}
