import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { reportPath, type Step } from './test-steps';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** What the numbers alone do not say. */
  note?: string;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

const auditReport = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  note: z.string().optional(),
});

const READERS: Record<NonNullable<Step['report']>, (report: unknown) => Tally> = {
  vitest: tallyOfVitest,
  playwright: tallyOfPlaywright,
  audit: (report) => auditReport.parse(report),
};

/**
 * Counts what the step's runner reported. A runner that wrote no report, ran no test, or failed without saying at
 * which test counts as one failure.
 */
export function readReport({ name, report }: Step, succeeded: boolean): Tally {
  if (!report) throw new Error(`The step ${name} has no report.`);
  try {
    const tally = READERS[report](JSON.parse(readFileSync(reportPath(name), 'utf8')));
    // A registry that gives no answer is nobody's failure here; the note says that nothing was audited.
    return report === 'audit' && succeeded ? tally : withRunner(tally, succeeded);
  } catch {
    return { passed: 0, failed: 1, skipped: 0, note: 'the runner wrote no report' };
  }
}

function withRunner(tally: Tally, succeeded: boolean): Tally {
  if (tally.passed + tally.failed === 0) return { ...tally, failed: 1, note: 'no test ran' };
  if (!succeeded && tally.failed === 0) return { ...tally, failed: 1, note: 'the runner itself failed' };
  return tally;
}

/** A file that broke before its tests could run has no failed test, and counts as one. */
function tallyOfVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = vitestReport.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function tallyOfPlaywright(report: unknown): Tally {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
