import type { StatusKey } from '@/components/ui/status';
import type { DerivedSituation } from '@/lib/domain/obligations/situation';

/** The sign of a situation: a goal that has gone quiet, or still misses items, has the sign of its own. */
export function statusKey({ situation, quiet, pending }: DerivedSituation): StatusKey {
  return quiet || pending ? 'sem_registro' : situation;
}
