import 'server-only';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { addDays } from '@/lib/domain/calendar/civil-date';
import { requirementsOf } from '@/lib/domain/execution/requirements';
import { SOON_DAYS, situationOf } from '@/lib/domain/obligations/situation';
import { type Actor, mayEver, scopeOf } from '@/lib/domain/permissions/policy';
import { listActivities } from '@/lib/features/activities/data';
import { countObligations, findObligation, listObligations, type ObligationFilter } from './data';
import type { ObligationListQuery } from './schema';

const PAGE = 25;
const MOST = 100;

/** One obligation with its calculation and what was done for it; null when it does not exist or is out of reach. */
export async function loadObligation(actor: Actor, id: string) {
  const obligation = z.uuid().safeParse(id).success ? await findObligation(actor, id) : null;
  const derived = obligation && situationOf(obligation, clockToday());
  if (!obligation || !derived) return null;
  const write = scopeOf(actor, 'activity.write');
  return {
    obligation,
    derived,
    activities: await listActivities(actor, { obligationId: id }, { take: MOST }),
    requirements: requirementsOf(obligation.goal.code, obligation.rule),
    writes: write === 'all' || write.partyIds.includes(obligation.party.id),
  };
}

/** A page of obligations by deadline, as the address asks, with how many there are. */
export async function loadObligations(actor: Actor, query: ObligationListQuery) {
  const today = clockToday();
  const filter: ObligationFilter = { partyId: query.participe, ...whenFilter(query, today) };
  const [total, rows] = await Promise.all([
    countObligations(actor, filter),
    listObligations(actor, filter, { take: PAGE, skip: (query.pagina - 1) * PAGE }),
  ]);
  const obligations = rows.flatMap((row) => {
    const derived = situationOf(row, today);
    return derived ? [{ ...row, derived }] : [];
  });
  return {
    today,
    total,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    obligations,
    writes: mayEver(actor, 'activity.write'),
  };
}

/** What each choice of the list means in dates. */
function whenFilter({ quando }: ObligationListQuery, today: ReturnType<typeof clockToday>): ObligationFilter {
  switch (quando) {
    case 'atrasadas':
      return { statuses: ['OPEN'], runningOn: today, dueTo: addDays(today, -1) };
    case 'vencendo':
      return { statuses: ['OPEN'], runningOn: today, dueFrom: today, dueTo: addDays(today, SOON_DAYS) };
    case 'abertas':
      return { statuses: ['OPEN', 'IN_REVIEW'], dueFrom: today };
    case 'cumpridas':
      return { statuses: ['FULFILLED'] };
    case 'todas':
      return {};
  }
}
