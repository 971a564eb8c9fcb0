import { DataTable } from '@/components/ui/data-table';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ReceiptContent } from '@/lib/domain/collection/receipt';
import { formatDate, formatInstant } from '@/lib/format/date';
import { formatHours, formatNumber, plural } from '@/lib/format/number';

export type ReceiptProps = {
  protocol: string;
  number: number;
  sentAt: Date;
  sentBy: string;
  firstSentAt: Date;
  dueOn: CivilDate | null;
  isLate: boolean;
  content: ReceiptContent;
};

type Goal = ReceiptContent['goals'][number];

/** What a party sent, as it was: who sent what, when. Made to be printed. */
export function Receipt({ protocol, number, sentAt, sentBy, firstSentAt, dueOn, isLate, content }: ReceiptProps) {
  const due = dueOn && `${formatDate(dueOn)}, ${isLate ? 'enviada com atraso' : 'enviada no prazo'}`;
  return (
    <div className="max-w-main space-y-12">
      <DefinitionList
        items={[
          { term: 'Protocolo', detail: <span className="font-strong tabular-nums text-title">{protocol}</span> },
          { term: 'Partícipe', detail: `${content.party.acronym}, ${content.party.name}` },
          {
            term: 'Enviada em',
            detail: `${formatInstant(sentAt)} (horário de Brasília), por ${sentBy}`,
            note:
              number > 1
                ? `${number}ª versão. O primeiro envio, que conta para o prazo, foi em ${formatInstant(firstSentAt)}.`
                : undefined,
          },
          ...(due ? [{ term: 'Prazo', detail: due }] : []),
        ]}
      />
      <Section title="O que foi informado" count={plural(content.goals.length, 'meta', 'metas')} id="informado">
        <DataTable
          caption="O que foi informado de cada meta"
          rows={content.goals}
          rowKey={({ code }) => code}
          columns={[
            { header: 'Meta', cell: ({ code }) => code, rowHeader: true, width: 'md:w-16' },
            { header: 'Descrição', cell: ({ description }) => description },
            { header: 'Informado', cell: informed, width: 'md:w-56' },
          ]}
        />
      </Section>
      {content.narratives.map(({ slug, title, text }) => (
        <Section key={slug} title={title} id={slug}>
          <Told text={text} />
        </Section>
      ))}
      {content.highlights && (
        <Section title="Destaques do ano" id="destaques">
          <Told text={content.highlights} />
        </Section>
      )}
    </div>
  );
}

function informed({ validated, inReview, hours, nothing }: Goal): string {
  const parts = [
    validated > 0 && plural(validated, 'atividade validada', 'atividades validadas'),
    hours > 0 && formatHours(hours),
    inReview > 0 && `${formatNumber(inReview)} em análise`,
    nothing && 'Nada a informar',
  ];
  return parts.filter(Boolean).join(', ');
}

function Told({ text }: { text: string }) {
  return <p className="max-w-measure pt-4 break-words whitespace-pre-line">{text}</p>;
}
