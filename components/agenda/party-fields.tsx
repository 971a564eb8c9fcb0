import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';

export type PartyOption = { id: string; acronym: string; agreement: string };
export type PartyFieldsProps = {
  parties: PartyOption[];
  /** The one that is chosen. */
  party: PartyOption | null;
  /** Offers to look for those that the list leaves out. */
  searches: boolean;
  /** What was looked for. */
  words?: string;
  /** First, empty option; absent where one party must be chosen. */
  everyLabel?: string;
};

/** The acronym, with the agreement where the same body takes part in several. */
function labelOf({ acronym, agreement }: PartyOption, parties: PartyOption[]): string {
  const alike = parties.filter((other) => other.acronym === acronym);
  return alike.length > 1 ? `${acronym}, ACT nº ${agreement}` : acronym;
}

/** Whose deadlines: a list of those that signed, and words to look for any of the others. Nothing where there is one. */
export function PartyFields({ parties, party, searches, words, everyLabel }: PartyFieldsProps) {
  return (
    <>
      {parties.length > 1 && (
        <div className="basis-36 max-sm:basis-full">
          <Select
            id="participe"
            name="participe"
            label="Partícipe"
            size="bar"
            emptyLabel={everyLabel}
            defaultValue={party?.id}
            options={parties.map((one) => ({ value: one.id, label: labelOf(one, parties) }))}
          />
        </div>
      )}
      {searches && (
        <div className="grow basis-48 max-sm:basis-full">
          <TextInput
            id="orgao"
            name="orgao"
            label="Buscar aderente"
            size="bar"
            defaultValue={words}
            placeholder="Sigla ou nome"
            maxLength={100}
          />
        </div>
      )}
    </>
  );
}
