import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { admitApplication } from '../application-role';
import { ensureBuilt } from '../build';
import { migrate } from '../migrate';
import { ensureClient } from '../prisma-client';

/**
 * Brings a database to this version: its tables, what the application's role may do with them, the plan and, in a
 * demonstration, fictitious people and their work. `url` enters as the owner of the tables. Without a role apart, the
 * owner's is the application's as well. The process's environment must be complete already.
 */
export async function prepareDatabase(url: string, role: string | undefined, mode: 'demo' | 'production') {
  await migrate(url);
  if (role) await admitApplication(url, role);
  ensureClient();
  // Imported only now, since they need the generated client.
  const [{ seed }, { db }] = await Promise.all([import('@/prisma/seed/seed'), import('@/lib/db/client')]);
  await seed(url, mode).finally(() => db.$disconnect());
}

/** Brings the pages to this version. What the build says goes to a log, and is shown only when it fails. */
export async function preparePages(dataDir: string, signal: AbortSignal): Promise<void> {
  const logs = join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const path = join(logs, 'build.log');
  const output = openSync(path, 'w', 0o600);
  try {
    await ensureBuilt({ output, signal });
  } catch (error) {
    if (!signal.aborted) process.stderr.write(readFileSync(path));
    throw error;
  } finally {
    closeSync(output);
  }
}
