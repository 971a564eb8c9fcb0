import { PartyFields, type PartyFieldsProps } from '@/components/agenda/party-fields';
import { Checkbox } from '@/components/form/checkbox';
import { Select } from '@/components/form/select';
import { EVIDENCE_FORM, EVIDENCE_KIND, SENSITIVITY } from '@/lib/domain/glossary';
import { type EvidenceListQuery, VALIDITY } from '@/lib/features/lists/schema';

export type EvidenceFilterFieldsProps = {
  query: EvidenceListQuery;
  parties: Pick<PartyFieldsProps, 'parties' | 'party' | 'searches'>;
};

const SELECTS = [
  { name: 'tipo', label: 'Tipo', all: 'Todos', words: EVIDENCE_KIND },
  { name: 'forma', label: 'Forma', all: 'Todas', words: EVIDENCE_FORM },
  { name: 'sigilo', label: 'Sigilo', all: 'Todos', words: SENSITIVITY },
  { name: 'validade', label: 'Validade', all: 'Todas', words: VALIDITY },
] as const;

/** Whose, of what kind, who may see it, until when it is valid, and whether anything uses it. */
export function EvidenceFilterFields({ query, parties }: EvidenceFilterFieldsProps) {
  return (
    <>
      <PartyFields {...parties} words={query.orgao} everyLabel="Todos" />
      {SELECTS.map(({ name, label, all, words }) => (
        <div key={name} className="basis-48 max-sm:basis-full">
          <Select
            id={name}
            name={name}
            label={label}
            size="bar"
            emptyLabel={all}
            defaultValue={query[name]}
            options={Object.entries(words).map(([value, text]) => ({ value, label: text }))}
          />
        </div>
      ))}
      <Checkbox
        id="sem_uso"
        name="sem_uso"
        value="1"
        label="Só as que não comprovam nada"
        defaultChecked={query.sem_uso === '1'}
      />
    </>
  );
}
