import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { judgeAudit } from './audit-report';
import { OUTPUT, reportPath } from './test-steps';

const EXCEPTIONS = 'tests/audit-exceptions.json';

/** Asks the registry what is known against the packages that are served. */
function main(): void {
  const args = ['audit', '--omit=dev', '--audit-level=high', '--json'];
  const { stdout, error } = spawnSync('npm', args, { encoding: 'utf8', timeout: 120_000, maxBuffer: 64 * 1024 * 1024 });
  if (error) console.log(error.message);
  const today = new Date().toISOString().slice(0, 10);
  const { problems, unanswered } = judgeAudit(stdout, readFileSync(EXCEPTIONS, 'utf8'), today);
  for (const problem of problems) console.log(problem);
  const note = unanswered && `nothing audited, the registry gave no answer: ${unanswered}`;
  if (note) console.log(note);
  const tally = {
    passed: Number(!note && problems.length === 0),
    failed: problems.length,
    skipped: Number(!!note),
    note,
  };
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(reportPath('audit'), JSON.stringify(tally));
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main();
