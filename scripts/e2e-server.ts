import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '@/prisma/seed/seed';
import { admitApplication, ensureEmbeddedRole } from '@/scripts/application-role';
import { type BuiltServer, serveBuilt } from '@/scripts/built-server';
import { EMBEDDED_ROLE, enteredAs } from '@/scripts/embedded-role';
import { migrate } from '@/scripts/migrate';
import { startPostgres } from '@/scripts/postgres';

/** The day on which the end-to-end tests happen: some obligations are late, some due soon, some far off. */
const TODAY = '2026-11-23';

/** Serves the production build over a database of its own, with demonstration data, until told to stop. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plano-de-trabalho-e2e-'));
  // PostgreSQL runs as an unprivileged user when root tests, and has to pass through this folder.
  chmodSync(dataDir, 0o755);
  const secret = randomBytes(32).toString('hex');
  Object.assign(process.env, { APP_MODE: 'demo', APP_TODAY: TODAY, DATA_DIR: dataDir, NEXTAUTH_SECRET: secret });
  const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const database = await startPostgres({ dataDir, fsync: false });
  let server: BuiltServer | undefined;
  try {
    await migrate(database.url);
    await ensureEmbeddedRole(database.url);
    await admitApplication(database.url, EMBEDDED_ROLE);
    await seed(database.url, 'demo');
    const DATABASE_URL = enteredAs(database.url, EMBEDDED_ROLE);
    server = await serveBuilt({ DATABASE_URL, DATA_DIR: dataDir });
    console.log(`Serving the tests at ${server.address}`);
    await Promise.race([stopped, server.ended]);
  } finally {
    await server?.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
