import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA = 'prisma/schema';
const GENERATED = 'lib/db/generated/client.ts';

/** Writes the Prisma client when it is missing or older than the models. Throws with Prisma's own words. */
export function ensureClient(): void {
  if (existsSync(GENERATED) && statSync(GENERATED).mtimeMs >= newestModel()) return;
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/prisma',
    ['generate', '--config', 'prisma/prisma.config.ts'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`prisma generate:\n${stdout}${stderr}`);
}

function newestModel(): number {
  return Math.max(...readdirSync(SCHEMA).map((file) => statSync(join(SCHEMA, file)).mtimeMs));
}
