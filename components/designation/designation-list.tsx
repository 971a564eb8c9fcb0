import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { Section } from '@/components/ui/section';
import { GOAL_OF } from '@/lib/domain/designations/follow-up';
import type { DesignationPurpose } from '@/lib/domain/glossary';
import { PURPOSE_QUERY } from '@/lib/features/designations/schema';
import { plural } from '@/lib/format/number';
import { type Designated, DesignationRow } from './designation-row';
import { LIST_TITLE } from './designation-words';

export type DesignationListProps = {
  partyId: string;
  list: { purpose: DesignationPurpose; isOwed: boolean; active: Designated[]; past: Designated[] };
  manages: boolean;
};

/** Who a party designated for one thing: those in function, and under them those who were. */
export function DesignationList({ partyId, list, manages }: DesignationListProps) {
  const { purpose, isOwed, active, past } = list;
  const title = LIST_TITLE[purpose];
  const href = `/pessoas/designados/nova?participe=${partyId}&finalidade=${PURPOSE_QUERY[purpose]}`;
  return (
    <Section
      title={title}
      count={`meta ${GOAL_OF[purpose]}`}
      id={PURPOSE_QUERY[purpose]}
      action={
        manages &&
        isOwed && (
          <ActionLink href={href} icon="plus" context={title}>
            Designar
          </ActionLink>
        )
      }
    >
      {active.length === 0 ? (
        <EmptyState action={manages && isOwed ? { href, label: 'Designar alguém' } : undefined}>
          Ninguém em função.
        </EmptyState>
      ) : (
        <ListRows label={title}>
          {active.map((person) => (
            <DesignationRow key={person.id} person={person} />
          ))}
        </ListRows>
      )}
      {past.length > 0 && (
        <details className="mt-2">
          <summary className="text-link inline-flex min-h-10 items-center text-small font-strong">
            Quem já respondeu ({plural(past.length, 'pessoa', 'pessoas')})
          </summary>
          <ListRows label={`${title}, quem já respondeu`}>
            {past.map((person) => (
              <DesignationRow key={person.id} person={person} />
            ))}
          </ListRows>
        </details>
      )}
    </Section>
  );
}
