import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './bootstrap.mjs';

ensureInstalled();
const runner = join(import.meta.dirname, 'test-run.ts');
const { status } = spawnSync(process.execPath, ['--import', 'tsx', runner, ...process.argv.slice(2)], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
