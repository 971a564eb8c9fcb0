import type { Columns } from './columns';
import { groupBy, sum } from './counts';
import type { ActivityEntry, ActivityFigure, AxisSection, GoalCell, GoalSection } from './document';
import type { EvidenceIndex } from './evidence-index';
import type { ReportActivity, ReportAxis, ReportGoal, ReportObligation, ReportParty } from './input';
import { toEntries } from './situations';

export type GoalSources = {
  axes: ReportAxis[];
  /** In the plan's order. */
  goals: ReportGoal[];
  obligations: ReportObligation[];
  /** Validated only, in reading order. */
  activities: ReportActivity[];
  parties: ReportParty[];
  columns: Columns;
  evidence: EvidenceIndex;
};

/** The plan's axes by number and then its combined axes, each with its goals. */
export function assembleAxes(sources: GoalSources): AxisSection[] {
  const assembleGoal = goalAssembler(sources);
  const validated = groupBy(sources.activities, (activity) => activity.goalCodes);
  const section = (number: number | null, title: string, goals: ReportGoal[]): AxisSection => ({
    number,
    title,
    validatedActivities: new Set(goals.flatMap((goal) => validated.get(goal.code) ?? [])).size,
    goals: goals.map((goal) => assembleGoal(goal, validated.get(goal.code) ?? [])),
  });
  const single = sources.axes
    .toSorted((a, b) => a.number - b.number)
    .map((axis) =>
      section(
        axis.number,
        axis.title,
        sources.goals.filter((goal) => isOnly(goal, axis.number)),
      ),
    );
  const combined = sources.goals.filter((goal) => goal.axes.length > 1);
  return combined.length > 0 ? [...single, section(null, 'Metas de mais de um eixo', combined)] : single;
}

const isOnly = (goal: ReportGoal, axis: number) => goal.axes.length === 1 && goal.axes[0] === axis;

/** Reading order: goals in the plan's order; an activity is told in full under the first goal it serves. */
export function readingOrder(activities: ReportActivity[], goals: ReportGoal[]): ReportActivity[] {
  const rank = new Map(goals.map((goal, index) => [goal.code, index]));
  const first = (activity: ReportActivity) => Math.min(...activity.goalCodes.map((code) => rank.get(code) ?? 0));
  const keyed = activities.map((activity) => ({ activity, goal: first(activity) }));
  keyed.sort(
    (a, b) =>
      a.goal - b.goal ||
      compare(a.activity.performedFrom, b.activity.performedFrom) ||
      compare(a.activity.title, b.activity.title) ||
      compare(a.activity.id, b.activity.id),
  );
  return keyed.map(({ activity }) => activity);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function goalAssembler({ obligations, parties, columns, evidence }: GoalSources) {
  const acronyms = new Map(parties.map((party) => [party.id, party.acronym]));
  const owed = groupBy(obligations, (row) => [`${row.goalCode} ${columns.of.get(row.partyId)}`]);
  const toldIn = new Map<string, string>();

  const toActivity = (activity: ReportActivity, goalCode: string): ActivityEntry => {
    const describedIn = toldIn.get(activity.id) ?? null;
    if (!describedIn) toldIn.set(activity.id, goalCode);
    return {
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

  return (goal: ReportGoal, activities: ReportActivity[]): GoalSection => {
    const byColumn = groupBy(activities, (activity) => [columns.of.get(activity.partyId) ?? '']);
    return {
      code: goal.code,
      planLabel: goal.planLabel,
      combined: goal.axes.length > 1,
      description: goal.description,
      deadlineText: goal.deadlineText,
      cells: columns.list.map(({ id }) =>
        toCell(goal, id, owed.get(`${goal.code} ${id}`) ?? [], byColumn.get(id) ?? [], id !== columns.accessions),
      ),
      activities: activities.map((activity) => toActivity(activity, goal.code)),
    };
  };
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
