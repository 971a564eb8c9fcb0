import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport, type Tally } from './test-report';
import { type Command, OUTPUT, type Step } from './test-steps';

const TIME_LIMIT_MS = 25 * 60_000;
const LINES_SHOWN = 300;

export interface StepResult extends Tally {
  seconds: number;
  /** What the step printed. */
  output: string;
}

/** Runs the step's commands one after the other, until one fails, and counts. */
export function runStep(step: Step): StepResult {
  const start = performance.now();
  mkdirSync(OUTPUT, { recursive: true });
  const logPath = join(OUTPUT, `${step.name}.log`);
  const log = openSync(logPath, 'w');
  const succeeded = step.commands.every((command) => run(command, log));
  closeSync(log);
  const tally = step.report ? readReport(step, succeeded) : checkTally(succeeded);
  return { ...tally, seconds: (performance.now() - start) / 1000, output: endOf(logPath) };
}

function run({ program, args, env }: Command, log: number): boolean {
  const { status, error } = spawnSync(join('node_modules/.bin', program), args, {
    env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', log, log],
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGINT',
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status === 0;
}

function checkTally(succeeded: boolean): Tally {
  return { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0 };
}

function endOf(logPath: string): string {
  const lines = readFileSync(logPath, 'utf8').trimEnd().split('\n');
  if (lines.length <= LINES_SHOWN) return lines.join('\n');
  return [`(the last ${LINES_SHOWN} lines of ${logPath})`, ...lines.slice(-LINES_SHOWN)].join('\n');
}
