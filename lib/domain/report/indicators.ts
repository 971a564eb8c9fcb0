import { groupBy, sum } from './counts';
import type { ReportActivity, ReportGoal, ReportInput, ReportObligation } from './input';
import type { Measures, YearIndicators } from './measured';
import { countFulfilled } from './situations';

export type IndicatorFacts = Pick<ReportInput, 'year' | 'axes' | 'goals' | 'parties' | 'obligations' | 'activities'>;

/** The elo of parties of which nobody said any. */
export const NO_ELO = 'Sem elo informado';

/** Stands for the slug of the goals of combined axes. */
export const COMBINED = 'combined';

/** Measures one year. An activity of two goals, or of goals of two axes, counts once in the total and once in each. */
export function indicatorsOf(facts: IndicatorFacts): YearIndicators {
  const { year, axes, goals, parties } = facts;
  const courses = new Set(goals.filter((goal) => goal.minimumHours !== undefined).map((goal) => goal.code));
  const validated = facts.activities.filter((activity) => activity.status === 'VALIDATED');
  const slugs = slugsOf(goals, axes);
  const elos = new Map(parties.map((party) => [party.id, party.elo ?? NO_ELO]));
  const measured = (keysOf: {
    activity: (row: ReportActivity) => string[];
    owed: (row: ReportObligation) => string[];
  }) => measureBy(validated, facts.obligations, courses, keysOf);
  const eloOf = ({ partyId }: { partyId: string }) => [elos.get(partyId) ?? NO_ELO];
  return {
    year,
    total: measuresOf(validated, facts.obligations, courses),
    axes: measured({
      activity: ({ goalCodes }) => goalCodes.flatMap((code) => slugs.get(code) ?? []),
      owed: ({ goalCode }) => slugs.get(goalCode) ?? [],
    }),
    goals: measured({ activity: ({ goalCodes }) => goalCodes, owed: ({ goalCode }) => [goalCode] }),
    parties: measured({ activity: ({ partyId }) => [partyId], owed: ({ partyId }) => [partyId] }),
    elos: measured({ activity: eloOf, owed: eloOf }),
  };
}

/** Under which of the report's sections a goal stands: its axis, or the goals of combined axes. */
function slugsOf(goals: ReportGoal[], axes: ReportInput['axes']): Map<string, string[]> {
  const slugs = new Map(axes.map((axis) => [axis.number, axis.slug]));
  const slugOf = ([first = 0, ...others]: number[]) => (others.length > 0 ? COMBINED : (slugs.get(first) ?? COMBINED));
  return new Map(goals.map((goal) => [goal.code, [slugOf(goal.axes)]]));
}

function measureBy(
  validated: ReportActivity[],
  obligations: ReportObligation[],
  courses: Set<string>,
  keysOf: { activity: (row: ReportActivity) => string[]; owed: (row: ReportObligation) => string[] },
): Record<string, Measures> {
  const done = groupBy(validated, keysOf.activity);
  const owed = groupBy(obligations, keysOf.owed);
  const keys = [...new Set([...done.keys(), ...owed.keys()])].sort();
  return Object.fromEntries(keys.map((key) => [key, measuresOf(done.get(key) ?? [], owed.get(key) ?? [], courses)]));
}

function measuresOf(validated: ReportActivity[], obligations: ReportObligation[], courses: Set<string>): Measures {
  const classes = validated.filter((activity) => activity.goalCodes.some((code) => courses.has(code)));
  const evidence = new Set(validated.flatMap((activity) => activity.evidence.map((file) => file.id)));
  return {
    activities: validated.length,
    hours: sum(classes, (activity) => activity.hours),
    classes: classes.length,
    enrolled: sum(classes, (activity) => activity.enrolled),
    completed: sum(classes, (activity) => activity.completed),
    participants: sum(validated, (activity) => activity.participants),
    reach: sum(validated, (activity) => activity.reach),
    evidence: evidence.size,
    ...countFulfilled(obligations),
  };
}
