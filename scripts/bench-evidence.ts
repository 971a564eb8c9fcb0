import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { migrate } from './migrate';
import { startTemporaryPostgres } from './temporary-postgres';

const ROUNDS = 15;
const AT_ONCE = 10;
const MOST_RATIO = 2;
const MOST_MEGABYTES = 32;
const TODAY = new Date('2026-11-23T15:00:00Z');

type Receive = (request: IncomingMessage) => Promise<boolean>;

/**
 * Uploads 10 MB over HTTP into the application's own upload (permission, form, inspection, store, record), against the
 * same bytes streamed to a file with their SHA-256; then ten at once, for what they take of memory.
 */
async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'plano-bench-'));
  const postgres = await startTemporaryPostgres();
  const client = fork(join(import.meta.dirname, 'bench-evidence-client.mjs'), { execArgv: [] });
  try {
    await migrate(postgres.url);
    Object.assign(process.env, { DATABASE_URL: postgres.url, DATA_DIR: folder, APP_MODE: 'demo' });
    const server = await listen({
      '/plano': await application(postgres.url),
      '/disco': (sent) => toDisk(folder, sent),
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const passed = await measure(client, address);
    server.close();
    return passed;
  } finally {
    client.kill();
    const { db } = await import('@/lib/db/client');
    await db.$disconnect();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the upload route does once it knows who asks. */
async function application(url: string): Promise<Receive> {
  const { seed } = await import('@/prisma/seed/seed');
  await seed(url, 'production');
  const [{ db }, { perform }, { saveActivity }, { uploadEvidence }] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/action/perform'),
    import('@/lib/features/activities/mutations'),
    import('@/lib/features/uploads/mutations'),
  ]);
  const { person } = await import('@/tests/factories/people');
  const { typed } = await import('@/tests/factories/activities');
  const performer = { actor: await person('FOCAL_POINT', 'SEPOG/RO'), now: TODAY };
  const obligation = await db.obligation.findFirstOrThrow({ where: { party: { acronym: 'SEPOG/RO' } } });
  const activity = typed(obligation.id, { hours: undefined });
  const saved = await perform(saveActivity, performer, activity);
  if (!saved.ok) throw new Error(`the activity was refused: ${JSON.stringify(saved)}`);
  return async (sent) => {
    const headers = Object.entries(sent.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const init = { method: 'POST', headers, body: Readable.toWeb(sent), duplex: 'half' } as RequestInit;
    const result = await uploadEvidence(performer, activity.id, new Request('http://localhost', init));
    return result.ok && result.data.every(({ outcome }) => outcome === 'stored');
  };
}

/** The least that any upload has to do. */
async function toDisk(folder: string, sent: IncomingMessage): Promise<boolean> {
  const hash = createHash('sha256');
  const measured = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const path = join(folder, `disco-${process.hrtime.bigint()}`);
  await pipeline(sent, measured, createWriteStream(path, { flush: true }));
  return hash.digest('hex').length === 64;
}

async function listen(routes: Record<string, Receive>) {
  const server = createServer(async (request, response) => {
    const isTaken = await routes[request.url ?? '']?.(request).catch((error) => console.error(error));
    response.writeHead(isTaken ? 201 : 500).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function measure(client: ChildProcess, address: string): Promise<boolean> {
  const send = async (route: string, times: number, atOnce: number): Promise<number[]> => {
    client.send({ url: address + route, times, atOnce });
    return (await once(client, 'message'))[0];
  };
  const taken: Record<string, number[]> = { '/plano': [], '/disco': [] };
  // Memory first, after a single upload: later, what earlier ones left free would hide what these take.
  for (const route of ['/plano', '/disco']) await send(route, 1, 1);
  const rise = await memoryRise(() => send('/plano', 1, AT_ONCE));
  for (const route of ['/plano', '/disco']) await send(route, 2, 1); // Warms both up.
  for (let round = 0; round < ROUNDS; round++) {
    for (const route of ['/plano', '/disco']) taken[route]?.push(...(await send(route, 1, 1)));
  }
  const [upload, plain] = [median(taken['/plano']), median(taken['/disco'])];
  const ratio = upload / plain;
  console.log(`envio de 10 MB: ${upload.toFixed(0)} ms; fluxo simples em disco com SHA-256: ${plain.toFixed(0)} ms`);
  console.log(`razão: ${ratio.toFixed(2)} (meta: até ${MOST_RATIO}), mediana de ${ROUNDS} envios`);
  const figures = `RSS +${rise.resident.toFixed(1)} MB (meta: até ${MOST_MEGABYTES}), em uso +${rise.used.toFixed(1)} MB`;
  console.log(`memória com ${AT_ONCE} envios ao mesmo tempo: ${figures}`);
  return ratio <= MOST_RATIO && rise.resident <= MOST_MEGABYTES;
}

interface Rise {
  resident: number;
  used: number;
}

/**
 * How far memory rises above what it was before, in megabytes: what the system gave the process, and what the process
 * used of it, rubbish not yet collected included. The second shows what free memory of before would hide in the first.
 */
async function memoryRise(work: () => Promise<unknown>): Promise<Rise> {
  globalThis.gc?.();
  const look = () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: rss, used: heapUsed + external };
  };
  const base = look();
  const most = { ...base };
  const watch = setInterval(() => {
    const now = look();
    most.resident = Math.max(most.resident, now.resident);
    most.used = Math.max(most.used, now.used);
  }, 2);
  await work();
  clearInterval(watch);
  const megabytes = (key: keyof Rise) => (most[key] - base[key]) / 1024 / 1024;
  return { resident: megabytes('resident'), used: megabytes('used') };
}

function median(values: number[] = []): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(error);
  process.exit(1);
}
