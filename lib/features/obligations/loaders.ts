import 'server-only';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { requirementsOf } from '@/lib/domain/execution/requirements';
import { situationOf } from '@/lib/domain/obligations/situation';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import { listActivities } from '@/lib/features/activities/data';
import { findObligation } from './data';

const MOST = 100;

/**
 * One obligation with its calculation, history and what was done for it; null when it does not exist or is out of reach.
 * `derived` is null for a cancelled one.
 */
export async function loadObligation(actor: Actor, id: string) {
  const obligation = z.uuid().safeParse(id).success ? await findObligation(actor, id) : null;
  const derived = obligation && situationOf(obligation, clockToday());
  if (!obligation) return null;
  const write = scopeOf(actor, 'activity.write');
  return {
    obligation,
    derived,
    activities: await listActivities(actor, { obligationId: id }, { take: MOST }),
    requirements: requirementsOf(obligation.goal.code, obligation.rule),
    writes: derived !== null && (write === 'all' || write.partyIds.includes(obligation.party.id)),
  };
}
