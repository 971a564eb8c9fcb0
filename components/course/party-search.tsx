import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';

export type PartySearchProps = {
  words?: string;
  /** The class that is being copied, carried along. */
  copyOf?: string;
};

/** Looks for a body that joined by accession, among thousands, to announce a class of its. */
export function PartySearch({ words, copyOf }: PartySearchProps) {
  return (
    <Section title="Turma de um aderente" id="aderente">
      <form action="/capacitacao/nova" role="search" aria-label="Buscar aderente" className="space-y-3 pt-4">
        {copyOf && <input type="hidden" name="copia" value={copyOf} />}
        <TextInput
          id="orgao"
          name="orgao"
          label="Sigla ou nome"
          size="bar"
          defaultValue={words}
          hint="O formulário traz só os signatários"
          maxLength={100}
        />
        <Button type="submit" variant="outlined" size="bar">
          Buscar
        </Button>
      </form>
    </Section>
  );
}
