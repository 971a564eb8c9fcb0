import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { type CivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { requirementFor } from '@/lib/domain/execution/fulfilment';
import { peopleBehind } from '@/lib/domain/execution/people';
import { requirementsOf } from '@/lib/domain/execution/requirements';
import { mostPressing } from '@/lib/domain/obligations/pressing';
import { withSituation } from '@/lib/domain/obligations/situation';
import { cyclesOf } from '@/lib/domain/obligations/years';
import { type Actor, can, mayEver } from '@/lib/domain/permissions/policy';
import { countActivities, listActivities } from '@/lib/features/activities/data';
import { loadGoalPeople } from '@/lib/features/designations/loaders';
import { findObligation, listObligations } from '@/lib/features/obligations/data';
import { ownParty, partiesOfGoal } from '@/lib/features/parties/data';
import { readPlan } from '@/lib/features/plan/data';
import { findGoalRule } from './data';
import { EVERY_PARTY } from './schema';

const MOST = 200;
/** Activities that the page of a goal tells; the list has the rest. */
const TOLD = 50;

/**
 * One goal for one party: what it asks, the obligation that calls most now, what was done for it and its other periods.
 * Null for a code that the plan does not have. `party` is null where this person may read nobody's record of it, and for
 * `EVERY_PARTY`, which tells of all of them at once.
 */
export async function loadGoal(actor: Actor, code: string, partyId?: string) {
  const today = clockToday();
  const own = await ownParty(actor);
  const plan = await readPlan(own?.agreementId);
  const goal = plan?.goals.find((candidate) => candidate.code === code);
  if (!plan || !goal) return null;
  const parties = await partiesOfGoal(actor, goal.id);
  const wanted = partyId ?? own?.id;
  const isEvery = wanted === EVERY_PARTY && parties.length > 1;
  const party = isEvery ? null : (parties.find(({ id }) => id === wanted) ?? parties[0] ?? null);
  const manages = can(actor, 'plan.manage', { agreementId: plan.id });
  const base = { plan, goal, parties, party, today, manages, requirements: requirementsOf(goal.code, goal.rule) };
  const nothing = {
    ...{ ...base, isEvery, current: null, periods: [], activities: [], total: 0, people: [], writes: false },
    designated: null,
  };
  if (isEvery) {
    const [all, designated] = await Promise.all([everyParty(actor, code, today), loadGoalPeople(actor, code, null)]);
    return { ...nothing, ...all, designated };
  }
  if (!party) return nothing;
  const [rows, designated] = await Promise.all([
    listObligations(actor, { partyId: party.id, goalCode: code }, { take: MOST }),
    loadGoalPeople(actor, code, { id: party.id, agreementId: plan.id }),
  ]);
  const periods = withSituation(rows, today);
  const begun = periods.filter(({ periodStart }) => periodStart <= today);
  const ofNow = begun.filter(({ periodEnd, status }) => periodEnd >= today || status === 'OPEN');
  const chosen = mostPressing(ofNow) ?? begun.at(-1) ?? periods[0];
  const [current, total, activities] = await Promise.all([
    chosen ? findObligation(actor, chosen.id) : null,
    countActivities(actor, { partyId: party.id, goalCode: code }),
    listActivities(actor, { partyId: party.id, goalCode: code }, { take: TOLD }),
  ]);
  return {
    ...base,
    isEvery,
    periods,
    activities,
    total,
    designated,
    people: peopleBehind(activities),
    writes: can(actor, 'activity.write', { agreementId: plan.id, partyId: party.id }),
    current: chosen &&
      current && {
        ...current,
        derived: chosen.derived,
        minimumHours: requirementFor(goal.rule, chosen).minimumHours,
        year: yearOf(chosen.periodEnd),
      },
  };
}

/** The goal over all parties: what each owes this year, and what was done last. */
async function everyParty(actor: Actor, code: string, today: CivilDate) {
  const [rows, total, activities] = await Promise.all([
    listObligations(actor, { goalCode: code, year: yearOf(today) }, { take: MOST }),
    countActivities(actor, { goalCode: code }),
    listActivities(actor, { goalCode: code }, { take: TOLD }),
  ]);
  return { periods: withSituation(rows, today), activities, total, people: peopleBehind(activities) };
}

export type LoadedGoal = NonNullable<Awaited<ReturnType<typeof loadGoal>>>;

/** A goal's reading, to be changed, with the years whose dates a norm may fix; null for who may not. */
export async function loadGoalRule(actor: Actor, code: string) {
  const party = mayEver(actor, 'plan.manage') ? await ownParty(actor) : null;
  const goal = party && (await findGoalRule(actor, party.agreementId, code, 'plan.manage'));
  return goal && { ...goal, years: cyclesOf(goal.term) };
}
