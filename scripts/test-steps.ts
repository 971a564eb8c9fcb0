/** Where logs, reports and traces of a run go, from the root. */
export const OUTPUT = 'tests/.output';

/** One command: a program of node_modules/.bin and its arguments. */
export interface Command {
  program: string;
  args: string[];
  env?: Record<string, string>;
}

export interface Step {
  name: string;
  commands: Command[];
  /** Whose JSON report counts the tests; without one, the step counts as one check. */
  report?: 'vitest' | 'playwright' | 'audit';
  /** The step that must have passed before. */
  needs?: string;
  /** Whether a browser takes part. */
  browser?: boolean;
}

const STEPS: Step[] = [
  check('lint', ['eslint', '.', '--max-warnings', '0']),
  check('format', ['biome', 'ci', '--colors=off', '--reporter=summary', '.']),
  // The types of routes come from Next, and are absent in a fresh clone; TypeScript 7 checks in a second.
  check('types', ['next', 'typegen'], ['../typescript7/bin/tsc', '--noEmit']),
  check('knip', ['knip', '--no-progress', '--treat-config-hints-as-errors']),
  { name: 'audit', report: 'audit', commands: [{ program: 'tsx', args: ['scripts/test-audit.ts'] }] },
  vitest('architecture'),
  vitest('unit'),
  vitest('integration'),
  check('build', ['tsx', 'scripts/test-build.ts']),
  {
    name: 'e2e',
    needs: 'build',
    browser: true,
    report: 'playwright',
    commands: [
      {
        program: 'playwright',
        args: ['test', '--config', 'tests/playwright.config.ts', '--reporter=dot,json'],
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath('e2e') },
      },
    ],
  },
];

/** The steps of these names with what they need, or all; throws on a name that is none. */
export function chooseSteps(names: string[]): Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(`No step is called ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`);
  }
  if (names.length === 0) return STEPS;
  const needed = STEPS.filter(({ name }) => names.includes(name)).map(({ needs }) => needs);
  return STEPS.filter(({ name }) => names.includes(name) || needed.includes(name));
}

/** Where the runner of the step writes its report. */
export function reportPath(step: string): string {
  return `${OUTPUT}/${step}.json`;
}

function check(name: string, ...lines: [string, ...string[]][]): Step {
  return { name, commands: lines.map(([program, ...args]) => ({ program, args })) };
}

function vitest(project: string): Step {
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default'];
  const report = ['--reporter=json', `--outputFile.json=${reportPath(project)}`];
  return { name: project, report: 'vitest', commands: [{ program: 'vitest', args: [...args, ...report] }] };
}
