import type { Answers } from './answers';
import type { Columns } from './columns';
import { groupBy, sum } from './counts';
import type { ActivityEntry, ActivityFigure, GoalCell, GoalSection } from './document';
import type { EvidenceIndex } from './evidence-index';
import type { ReportActivity, ReportGoal, ReportObligation, ReportParty } from './input';
import { toEntries } from './situations';

export type GoalSources = {
  obligations: ReportObligation[];
  parties: ReportParty[];
  columns: Columns;
  evidence: EvidenceIndex;
  answers: Answers;
};

/**
 * Makes one section per goal from its validated activities. Call it in the plan's order: an activity is told in full
 * the first time it comes, and later goals only point there.
 */
export function goalAssembler({
  obligations,
  parties,
  columns,
  evidence,
  answers,
}: GoalSources): (goal: ReportGoal, activities: ReportActivity[]) => GoalSection {
  const acronyms = new Map(parties.map((party) => [party.id, party.acronym]));
  const owed = groupBy(obligations, (row) => [`${row.goalCode} ${columns.of.get(row.partyId)}`]);
  const toldIn = new Map<string, string>();

  const toActivity = (activity: ReportActivity, goalCode: string): ActivityEntry => {
    const describedIn = toldIn.get(activity.id) ?? null;
    if (!describedIn) toldIn.set(activity.id, goalCode);
    return {
      id: activity.id,
      title: activity.title,
      party: acronyms.get(activity.partyId) ?? '',
      performedFrom: activity.performedFrom,
      performedTo: activity.performedTo === activity.performedFrom ? null : activity.performedTo,
      describedIn,
      narrative: describedIn ? null : activity.narrative,
      figures: describedIn ? [] : toFigures(activity),
      evidence: describedIn ? [] : evidence.entries(activity),
    };
  };

  return (goal, activities) => {
    const byColumn = groupBy(activities, (activity) => [columns.of.get(activity.partyId) ?? '']);
    const told = activities.map((activity) => toActivity(activity, goal.code));
    return {
      code: goal.code,
      planLabel: goal.planLabel,
      combined: goal.axes.length > 1,
      description: goal.description,
      deadlineText: goal.deadlineText,
      cells: columns.list.map(({ id }) =>
        toCell(goal, id, owed.get(`${goal.code} ${id}`) ?? [], byColumn.get(id) ?? [], id !== columns.accessions),
      ),
      activities: told,
      nothingToReport: stillNothing(answers.nothingToReport.get(goal.code) ?? [], told),
    };
  };
}

/** Those whose declaration no later validation belies. */
function stillNothing(declared: string[], told: ActivityEntry[]): string[] {
  const did = new Set(told.map(({ party }) => party));
  return declared.filter((party) => !did.has(party));
}

function toCell(
  goal: ReportGoal,
  columnId: string,
  obligations: ReportObligation[],
  activities: ReportActivity[],
  isOneParty: boolean,
): GoalCell {
  const minimum = isOneParty ? goal.minimumHours : undefined;
  const last = activities
    .map((activity) => activity.performedTo ?? activity.performedFrom)
    .toSorted()
    .at(-1);
  return {
    columnId,
    entries: toEntries(obligations),
    validatedActivities: activities.length,
    lastValidatedOn: last ?? null,
    hours: minimum === undefined ? null : { validated: sum(activities, (activity) => activity.hours), minimum },
  };
}

function toFigures({ hours, enrolled, completed, participants, reach }: ReportActivity): ActivityFigure[] {
  const figures: [number | null, string, string][] = [
    [hours, 'hora', 'horas'],
    [enrolled, 'inscrito', 'inscritos'],
    [completed, 'concluinte', 'concluintes'],
    [participants, 'participante', 'participantes'],
    [reach, 'pessoa alcançada', 'pessoas alcançadas'],
  ];
  return figures.flatMap(([value, one, many]) =>
    value === null ? [] : [{ value, unit: Math.abs(value) < 2 ? one : many }],
  );
}
