import { groupBy } from './counts';
import type { AxisSection } from './document';
import { type GoalSources, goalAssembler } from './goals';
import type { ReportActivity, ReportAxis, ReportGoal } from './input';

export type AxisSources = GoalSources & {
  axes: ReportAxis[];
  /** In the plan's order. */
  goals: ReportGoal[];
  /** Validated only, in reading order. */
  activities: ReportActivity[];
};

/** The plan's axes by number and then its combined axes, each with its goals. */
export function assembleAxes(sources: AxisSources): AxisSection[] {
  const assembleGoal = goalAssembler(sources);
  const validated = groupBy(sources.activities, (activity) => activity.goalCodes);
  const section = (axis: ReportAxis | null, title: string, goals: ReportGoal[]): AxisSection => ({
    slug: axis?.slug ?? null,
    number: axis?.number ?? null,
    title,
    narratives: axis ? (sources.answers.narratives.get(axis.slug) ?? []) : [],
    validatedActivities: new Set(goals.flatMap((goal) => validated.get(goal.code) ?? [])).size,
    goals: goals.map((goal) => assembleGoal(goal, validated.get(goal.code) ?? [])),
  });
  const single = sources.axes
    .toSorted((a, b) => a.number - b.number)
    .map((axis) =>
      section(
        axis,
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
