import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { yearOf } from '@/lib/domain/calendar/civil-date';
import { requirementFor } from '@/lib/domain/execution/fulfilment';
import { requirementsOf } from '@/lib/domain/execution/requirements';
import { mostPressing } from '@/lib/domain/obligations/pressing';
import { withSituation } from '@/lib/domain/obligations/situation';
import { cyclesOf } from '@/lib/domain/obligations/years';
import { type Actor, can, mayEver } from '@/lib/domain/permissions/policy';
import { listActivities } from '@/lib/features/activities/data';
import { findObligation, listObligations } from '@/lib/features/obligations/data';
import { ownParty, partiesOfGoal } from '@/lib/features/parties/data';
import { readPlan } from '@/lib/features/plan/data';
import { findGoalRule } from './data';

const MOST = 200;

/**
 * One goal for one party: what it asks, the obligation that calls most now, what was done for it and its other periods.
 * Null for a code that the plan does not have. `party` is null where this person may read nobody's record of it.
 */
export async function loadGoal(actor: Actor, code: string, partyId?: string) {
  const today = clockToday();
  const own = await ownParty(actor);
  const plan = await readPlan(own?.agreementId);
  const goal = plan?.goals.find((candidate) => candidate.code === code);
  if (!plan || !goal) return null;
  const parties = await partiesOfGoal(actor, goal.id);
  const wanted = partyId ?? own?.id;
  const party = parties.find(({ id }) => id === wanted) ?? parties[0] ?? null;
  const manages = can(actor, 'plan.manage', { agreementId: plan.id });
  const base = { plan, goal, parties, party, today, manages, requirements: requirementsOf(goal.code, goal.rule) };
  if (!party) return { ...base, current: null, periods: [], activities: [], writes: false };
  const rows = await listObligations(actor, { partyId: party.id, goalCode: code }, { take: MOST });
  const periods = withSituation(rows, today);
  const begun = periods.filter(({ periodStart }) => periodStart <= today);
  const ofNow = begun.filter(({ periodEnd, status }) => periodEnd >= today || status === 'OPEN');
  const chosen = mostPressing(ofNow) ?? begun.at(-1) ?? periods[0];
  const [current, activities] = await Promise.all([
    chosen ? findObligation(actor, chosen.id) : null,
    listActivities(actor, { partyId: party.id, goalCode: code }, { take: MOST }),
  ]);
  return {
    ...base,
    periods,
    activities,
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

export type LoadedGoal = NonNullable<Awaited<ReturnType<typeof loadGoal>>>;

/** A goal's reading, to be changed, with the years whose dates a norm may fix; null for who may not. */
export async function loadGoalRule(actor: Actor, code: string) {
  const party = mayEver(actor, 'plan.manage') ? await ownParty(actor) : null;
  const goal = party && (await findGoalRule(actor, party.agreementId, code, 'plan.manage'));
  return goal && { ...goal, years: cyclesOf(goal.term) };
}
