import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seed } from '@/prisma/seed/seed';
import { admitApplication, ensureEmbeddedRole } from '@/scripts/application-role';
import { EMBEDDED_ROLE, enteredAs } from '@/scripts/embedded-role';
import { migrate } from '@/scripts/migrate';
import { startPostgres } from '@/scripts/postgres';

/** The day on which the end-to-end tests happen: some obligations are late, some due soon, some far off. */
const TODAY = '2026-11-23';
const READY_WITHIN_MS = 60_000;

/** Serves the production build over a database of its own, with demonstration data, until told to stop. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plano-de-trabalho-e2e-'));
  // PostgreSQL runs as an unprivileged user when root tests, and has to pass through this folder.
  chmodSync(dataDir, 0o755);
  const secret = randomBytes(32).toString('hex');
  Object.assign(process.env, { APP_MODE: 'demo', APP_TODAY: TODAY, DATA_DIR: dataDir, NEXTAUTH_SECRET: secret });
  const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const database = await startPostgres({ dataDir, fsync: false });
  let server: ChildProcess | undefined;
  try {
    await migrate(database.url);
    await ensureEmbeddedRole(database.url);
    await admitApplication(database.url, EMBEDDED_ROLE);
    await seed(database.url, 'demo');
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const DATABASE_URL = enteredAs(database.url, EMBEDDED_ROLE);
    server = serve(port, { DATABASE_URL, DATA_DIR: dataDir, APP_URL: address, NEXTAUTH_URL: address });
    const ended = once(server, 'exit').then(() => Promise.reject(new Error('The server ended by itself.')));
    await Promise.race([ready(address), ended]);
    console.log(`Serving the tests at ${address}`);
    await Promise.race([stopped, ended]);
  } finally {
    if (server) await stop(server);
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function serve(port: number, env: Record<string, string>): ChildProcess {
  const next = 'node_modules/next/dist/bin/next';
  return spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)], {
    env: { ...process.env, ...env, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function ready(address: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const response = await fetch(`${address}/api/saude/pronto`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`The server was not ready within ${READY_WITHIN_MS / 1000} seconds.`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
