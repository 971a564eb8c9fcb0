import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import { requirementsOf } from '@/lib/domain/execution/requirements';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { listObligations, type ObligationRow } from '@/lib/features/obligations/data';
import { ownParty } from '@/lib/features/parties/data';
import { countActivities, findActivity, listActivities } from './data';
import type { ActivityListQuery } from './schema';

const PAGE = 20;
const CHOICES = 200;

/** A page of activities within reach, as the address asks. */
export async function loadActivities(actor: Actor, { situacao, ano, pagina }: ActivityListQuery) {
  const filter = { statuses: situacao && [situacao], year: ano };
  const [total, activities] = await Promise.all([
    countActivities(actor, filter),
    listActivities(actor, filter, { take: PAGE, skip: (pagina - 1) * PAGE }),
  ]);
  return { total, activities, pages: Math.max(1, Math.ceil(total / PAGE)), party: await ownParty(actor) };
}

/** One activity with what its goal asks and what this person may do with it; null when out of reach. */
export async function loadActivity(actor: Actor, id: string) {
  const activity = z.uuid().safeParse(id).success ? await findActivity(actor, id) : null;
  const [first] = activity?.obligations ?? [];
  if (!activity || !first) return null;
  const subject = { agreementId: activity.party.agreementId, partyId: activity.partyId };
  const { authorIds } = activity;
  return {
    activity,
    obligation: first,
    requirements: requirementsOf(first.goal.code, first.goal.rule),
    edits: canTransition(activity.status, 'edit') && can(actor, 'activity.write', subject),
    reviews: activity.status === 'SUBMITTED' && can(actor, 'activity.review', { ...subject, authorIds }),
  };
}

/** What a new activity may serve: the party's obligations that have begun and are not set aside, and the one asked for. */
export async function loadNewActivity(actor: Actor, wanted: { goalCode?: string; obligationId?: string }) {
  const party = await ownParty(actor);
  if (!party) return null;
  const today = clockToday();
  const statuses = ['OPEN', 'IN_REVIEW', 'FULFILLED'] as const;
  const rows = await listObligations(actor, { partyId: party.id, statuses: [...statuses] }, { take: CHOICES });
  const choices = rows.filter(({ periodStart }) => periodStart <= today);
  const chosen =
    choices.find(({ id }) => id === wanted.obligationId) ??
    latestOf(choices.filter(({ goal }) => goal.code === wanted.goalCode));
  return {
    id: randomUUID(),
    party,
    choices,
    chosen: chosen && { ...chosen, requirements: requirementsOf(chosen.goal.code, chosen.rule) },
  };
}

/** Of a goal's obligations that have begun, the one still open, else the latest. */
function latestOf(rows: ObligationRow[]): ObligationRow | undefined {
  return rows.find(({ status }) => status !== 'FULFILLED') ?? rows.at(-1);
}
