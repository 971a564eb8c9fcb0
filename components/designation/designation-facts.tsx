import { Anchor } from '@/components/ui/anchor';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { formatDate, formatInstantDate } from '@/lib/format/date';
import { type Designated, Standing } from './designation-row';
import { maskedText } from './designation-words';

type Linked = { id: string; name: string } | null;

export type DesignationFactsProps = {
  designation: Designated & {
    endedReason: string | null;
    replaces: Linked;
    replacedBy: Linked;
    createdAt: Date;
    createdBy: string;
  };
};

/** All that is held of one designation, its numbers masked, and who stood before and after. */
export function DesignationFacts({ designation }: DesignationFactsProps) {
  const { email, maskedCpf, maskedPhone, purpose, startsOn, endsOn } = designation;
  const { endedReason, replaces, replacedBy, createdAt, createdBy } = designation;
  return (
    <>
      <Section title="Dados" id="dados">
        <DefinitionList
          items={[
            { term: 'CPF', detail: <span className="tabular-nums">{maskedText(maskedCpf)}</span> },
            ...(purpose === 'FOLLOW_UP'
              ? [{ term: 'Telefone', detail: <span className="tabular-nums">{maskedText(maskedPhone)}</span> }]
              : []),
            { term: 'E-mail', detail: <span className="break-words">{email}</span> },
          ]}
        />
      </Section>
      <Section title="Na função" id="funcao">
        <div className="border-b border-hair py-3">
          <Standing startsOn={startsOn} endsOn={endsOn} />
        </div>
        <DefinitionList
          items={[
            ...(replaces ? [{ term: 'Assumiu o lugar de', detail: <Person {...replaces} /> }] : []),
            ...(endsOn ? [{ term: 'Período', detail: `${formatDate(startsOn)} a ${formatDate(endsOn)}` }] : []),
            ...(endedReason ? [{ term: 'Por que deixou', detail: endedReason }] : []),
            ...(replacedBy ? [{ term: 'Deu lugar a', detail: <Person {...replacedBy} /> }] : []),
            { term: 'Registro', detail: `Por ${createdBy}, em ${formatInstantDate(createdAt)}` },
          ]}
        />
      </Section>
    </>
  );
}

function Person({ id, name }: { id: string; name: string }) {
  return (
    <Anchor href={`/pessoas/designados/${id}`} className="text-link font-strong">
      {name}
    </Anchor>
  );
}
