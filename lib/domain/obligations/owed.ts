import type { Calendar } from '@/lib/domain/calendar/calendar';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { planObligations } from './plan';
import { type Relief, type RelievedObligation, relieve } from './relief';
import type { AgreementFact, PlanInput, Term } from './term';

/** What the plan in force says to every party of an agreement. */
export type PlanTerms = {
  term: Term;
  goals: readonly PlanInput['goal'][];
  events: readonly AgreementFact[];
  reliefs: readonly Relief[];
  calendars: ReadonlyMap<string, Calendar>;
};

/** A party and the goals it answers for, by goal id. */
export type AnsweringParty = Omit<PlanInput['party'], 'calendar'> & {
  calendarId: string;
  assignments: ReadonlyMap<string, { minimumHours: number | null }>;
};

/** What a party owes for a goal in one period or event, after the reliefs that reach it. */
export type OwedObligation = RelievedObligation & { goalId: string; goalCode: string; partyId: string };

/** Whether the party no longer answers for anything. */
export function hasLeft({ leftOn }: Pick<AnsweringParty, 'leftOn'>, today: CivilDate): boolean {
  return leftOn !== null && leftOn <= today;
}

/** Everything that one party owes by the plan in force, in the whole term; nothing once it has left. */
export function owedBy(plan: PlanTerms, party: AnsweringParty, today: CivilDate): OwedObligation[] {
  const calendar = plan.calendars.get(party.calendarId);
  if (!calendar || hasLeft(party, today)) return [];
  const { term, events, reliefs } = plan;
  return plan.goals.flatMap((goal) => {
    const assignment = party.assignments.get(goal.id);
    if (!assignment) return [];
    const input = { term, events, goal, party: { ...party, calendar }, ownMinimumHours: assignment.minimumHours };
    return planObligations(input).map((planned) => ({
      ...relieve(input, planned, reliefs, today),
      goalId: goal.id,
      goalCode: goal.code,
      partyId: party.id,
    }));
  });
}
