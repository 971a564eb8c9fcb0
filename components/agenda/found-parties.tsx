import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { Section } from '@/components/ui/section';

/** As many as the search gives. */
const MOST_SHOWN = 20;

export type FoundPartiesProps = {
  words: string;
  found: { id: string; acronym: string; name: string }[];
  hrefFor: (partyId: string) => string;
  clearHref: string;
  /** The word on each link. */
  verb?: string;
};

/** Bodies that have the words looked for, to pick one of. */
export function FoundParties({ words, found, hrefFor, clearHref, verb = 'Ver prazos' }: FoundPartiesProps) {
  if (found.length === 0)
    return (
      <EmptyState action={{ href: clearHref, label: 'Limpar filtros' }}>
        Nenhum órgão com “{words}” na sigla ou no nome.
      </EmptyState>
    );
  return (
    <Section title="Escolha o órgão" id="orgaos" className="mt-10">
      <ListRows label="Órgãos encontrados">
        {found.map(({ id, acronym, name }) => (
          <ListRow
            key={id}
            name={acronym}
            detail={name}
            light
            action={
              <ActionLink href={hrefFor(id)} context={acronym}>
                {verb}
              </ActionLink>
            }
          />
        ))}
      </ListRows>
      {found.length >= MOST_SHOWN && (
        <p className="pt-4 text-small text-mute">
          Até {MOST_SHOWN} órgãos aparecem aqui. Escreva mais do nome para achar os outros.
        </p>
      )}
    </Section>
  );
}
