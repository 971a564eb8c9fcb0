import type { Columns } from './columns';
import { groupBy, sum, sumByStatus } from './counts';
import type { TrainingSection } from './document';
import type { ReportActivity, ReportGoal, ReportInput, ReportParty } from './input';

/** Courses are the activities of goals that ask for hours. Each class counts its hours once, not per participant. */
export function assembleTraining(input: ReportInput, parties: ReportParty[], columns: Columns): TrainingSection | null {
  const goals = input.goals.filter((goal) => goal.minimumHours !== undefined);
  if (goals.length === 0) return null;
  const codes = new Set(goals.map((goal) => goal.code));
  const classes = input.activities.filter((activity) => activity.goalCodes.some((code) => codes.has(code)));
  const validated = classes.filter((activity) => activity.status === 'VALIDATED');
  return {
    classes: sumByStatus(classes, () => 1),
    hours: sumByStatus(classes, (activity) => activity.hours ?? 0),
    enrolled: sum(validated, (activity) => activity.enrolled),
    completed: sum(validated, (activity) => activity.completed),
    byParty: goals.flatMap((goal) => hoursByParty(goal, input, validated, parties)),
    byMonth: hoursByMonth(validated, input.year, columns),
  };
}

/** Those that owe the goal this year or gave hours to it, in the order of the parties. */
function hoursByParty(goal: ReportGoal, input: ReportInput, validated: ReportActivity[], parties: ReportParty[]) {
  const given = groupBy(
    validated.filter((activity) => activity.goalCodes.includes(goal.code)),
    (activity) => [activity.partyId],
  );
  const owing = new Set(input.obligations.filter((row) => row.goalCode === goal.code).map((row) => row.partyId));
  return parties
    .filter((party) => owing.has(party.id) || given.has(party.id))
    .map((party) => ({
      goalCode: goal.code,
      party: party.acronym,
      validated: sum(given.get(party.id) ?? [], (activity) => activity.hours),
      minimum: goal.minimumHours ?? 0,
    }));
}

function hoursByMonth(validated: ReportActivity[], year: number, columns: Columns) {
  const byColumn = groupBy(validated, (activity) => [columns.of.get(activity.partyId) ?? '']);
  return columns.list.flatMap(({ id, label }) => {
    const classes = byColumn.get(id) ?? [];
    const byMonth = groupBy(classes, (activity) => [monthOf(activity, year)]);
    const hours = Array.from({ length: 12 }, (_, month) =>
      sum(byMonth.get(String(month + 1)) ?? [], (activity) => activity.hours),
    );
    const total = sum(classes, (activity) => activity.hours);
    return total > 0 ? [{ label, total, hours }] : [];
  });
}

/** The month a class ended, or December when it ends in the next year. */
function monthOf(activity: ReportActivity, year: number): string {
  const last = activity.performedTo ?? activity.performedFrom;
  return last > `${year}-12-31` ? '12' : String(Number(last.slice(5, 7)));
}
