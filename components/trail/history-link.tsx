import { ActionLink } from '@/components/ui/action-link';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import type { AuditEntity } from '@/lib/domain/trail/vocabulary';
import { historyHref } from '@/lib/features/trail/schema';

export type HistoryLinkProps = { actor: Actor; partyId: string; entity: AuditEntity | 'Obligation'; id: string };

/** The way to what the trail tells of a party's record; nothing for who may not read the trail of that party. */
export function HistoryLink({ actor, partyId, entity, id }: HistoryLinkProps) {
  const scope = scopeOf(actor, 'trail.read');
  if (scope !== 'all' && !scope.partyIds.includes(partyId)) return null;
  return (
    <p className="pt-10 print:hidden">
      <ActionLink href={historyHref(entity, id)} icon="history">
        Ver o histórico na trilha
      </ActionLink>
    </p>
  );
}
