import { rmSync } from 'node:fs';
import { ensureClient } from './prisma-client';
import { ensureChromium } from './test-browser';
import { runStep, type StepResult } from './test-step';
import { chooseSteps, OUTPUT, type Step } from './test-steps';

/** Runs the chosen steps in order, all of them whatever fails, and ends with the one line of totals. */
function main(names: string[]): void {
  const steps = chooseSteps(names);
  rmSync(OUTPUT, { recursive: true, force: true });
  ensureClient();
  if (steps.some((step) => step.browser)) ensureChromium();
  const results = new Map<string, StepResult>();
  for (const step of steps) results.set(step.name, resultOf(step, results));
  finish([...results.values()]);
}

/** A step that rests on one that failed is not run, and fails. */
function resultOf(step: Step, earlier: Map<string, StepResult>): StepResult {
  const blocked = step.needs !== undefined && earlier.get(step.needs)?.failed !== 0;
  const result = blocked ? notRun(`not run, since ${step.needs} failed`) : runStep(step);
  console.log(summaryOf(step, result));
  if (result.failed > 0 && !blocked) console.log(`${result.output}\n`);
  return result;
}

function notRun(note: string): StepResult {
  return { passed: 0, failed: 1, skipped: 0, seconds: 0, note, output: '' };
}

function summaryOf(step: Step, { passed, failed, skipped, seconds, note }: StepResult): string {
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`, note];
  const mark = failed > 0 ? '✗' : '✓';
  return `${mark} ${step.name.padEnd(13)}${`${seconds.toFixed(1)} s`.padStart(8)}  ${counts.filter(Boolean).join(', ')}`;
}

function finish(results: Pick<StepResult, 'passed' | 'failed'>[]): void {
  const total = (key: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  finish([{ passed: 0, failed: 1 }]);
}
