import type { Calendar } from '@/lib/domain/calendar/calendar';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { eventsFor, particularsOf } from './calls';
import { planObligations } from './plan';
import { type Relief, type RelievedObligation, relieve } from './relief';
import type { CallingEvent, PlanInput, Term } from './term';

/** What the plan in force says to every party of an agreement. */
export type PlanTerms = {
  term: Term;
  goals: readonly PlanInput['goal'][];
  events: readonly CallingEvent[];
  reliefs: readonly Relief[];
  calendars: ReadonlyMap<string, Calendar>;
};

/** A party and the goals it answers for, by goal id. */
export type AnsweringParty = Omit<PlanInput['party'], 'calendar'> & {
  calendarId: string;
  assignments: ReadonlyMap<string, { minimumHours: number | null; since: CivilDate | null }>;
};

/** What a party owes for a goal in one period or event, after the reliefs that reach it. */
export type OwedObligation = RelievedObligation & { goalId: string; goalCode: string; partyId: string };

/** Whether the party no longer answers for anything. */
export function hasLeft({ leftOn }: Pick<AnsweringParty, 'leftOn'>, today: CivilDate): boolean {
  return leftOn !== null && leftOn <= today;
}

/** What ends with a party that left: all that was not due before its last day. The past stays as it was. */
function endsWith({ leftOn }: AnsweringParty, { dueOn, periodEnd }: RelievedObligation): boolean {
  return leftOn !== null && (dueOn ?? periodEnd) >= leftOn;
}

/** What a goal puts on a party, before it is anybody's in particular. */
type Said = RelievedObligation[];

/** Everything that these parties owe by the plan in force, in the whole term; of one that left, what was due by then. */
export function owedBy(plan: PlanTerms, parties: readonly AnsweringParty[], today: CivilDate): OwedObligation[] {
  const said = new Map<string, Said>();
  return parties.flatMap((party) => {
    const owed = owedByOne(plan, party, today, said);
    return hasLeft(party, today) ? owed.filter((one) => !endsWith(party, one)) : owed;
  });
}

function owedByOne(plan: PlanTerms, party: AnsweringParty, today: CivilDate, said: Map<string, Said>) {
  const calendar = plan.calendars.get(party.calendarId);
  const { term, reliefs } = plan;
  const events = eventsFor(plan.events, party.id);
  const particulars = particularsOf(plan.events, party.id);
  const own = reliefs.some(({ partyId }) => partyId === party.id) ? party.id : '';
  return plan.goals.flatMap((goal): OwedObligation[] => {
    const assignment = party.assignments.get(goal.id);
    if (!assignment || !calendar) return [];
    const { minimumHours, since } = assignment;
    // Bodies that joined on the same day owe the same on the same dates: thousands of them are planned once.
    const { joinedOn, leftOn, role, calendarId } = party;
    const likeness = [goal.id, calendarId, role, joinedOn, leftOn, minimumHours, since, own, particulars].join();
    const input = {
      term,
      events,
      goal,
      party: { ...party, calendar },
      ownMinimumHours: minimumHours,
      answersFrom: since,
    };
    const known =
      said.get(likeness) ?? planObligations(input).map((planned) => relieve(input, planned, reliefs, today));
    said.set(likeness, known);
    return known.map((planned) => ({ ...planned, goalId: goal.id, goalCode: goal.code, partyId: party.id }));
  });
}
