/** What a version of the plan says of a goal, as far as an amendment may change it. */
export type ComparedGoal = {
  code: string;
  description: string;
  deadlineText: string;
  rule: unknown;
  axes: readonly number[];
  responsible: readonly string[];
  appliesToAccessions: boolean;
};

export type Comparison = 'added' | 'changed' | 'same';

/** How each goal of a version stands to the one before, and which goals it no longer has, in their own order. */
export function compareVersions<Before extends ComparedGoal, After extends ComparedGoal>(
  before: readonly Before[],
  after: readonly After[],
): { goals: (After & { comparison: Comparison })[]; removed: Before[] } {
  const earlier = new Map(before.map((goal) => [goal.code, goal]));
  const kept = new Set(after.map(({ code }) => code));
  return {
    goals: after.map((goal) => ({ ...goal, comparison: compare(earlier.get(goal.code), goal) })),
    removed: before.filter(({ code }) => !kept.has(code)),
  };
}

function compare(before: ComparedGoal | undefined, after: ComparedGoal): Comparison {
  if (!before) return 'added';
  return said(before) === said(after) ? 'same' : 'changed';
}

function said({ description, deadlineText, rule, axes, responsible, appliesToAccessions }: ComparedGoal): string {
  return JSON.stringify([
    description,
    deadlineText,
    inOrder(rule),
    [...axes].sort(),
    [...responsible].sort(),
    appliesToAccessions,
  ]);
}

/** The database keeps no order of keys. */
function inOrder(rule: unknown): unknown {
  return rule && typeof rule === 'object'
    ? Object.entries(rule).sort(([one], [other]) => (one < other ? -1 : 1))
    : rule;
}
