import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { toString as qrCode } from 'qrcode';
import { editionOf, referenceOf } from '@/lib/documents/stamp';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { Paper, Stamp } from '@/lib/domain/report/paper';
import { type BuiltServer, serveBuilt } from './built-server';
import { migrate } from './migrate';
import { startTemporaryPostgres } from './temporary-postgres';

const PARTIES = Number(process.argv[2] ?? 5_600);
const ACTIVITIES = Number(process.argv[3] ?? 10_000);
const IDLE_REQUESTS = 200;
const MOST_OF_TYPST = 2;
const MOST_OF_IDLE = 1.5;

/** Pages that people are on while a report is made. The last is of who is signed in. */
const PAGES = ['/transparencia', '/prazos/calculadora', '/dados', '/cursos', '/atividades'];

/**
 * Issues the report of a year of the whole network on the production build (`next build` first), against Typst alone on
 * the same data in the same run; then once more while pages are asked for without a pause, against the same pages before.
 */
async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'plano-bench-'));
  const postgres = await startTemporaryPostgres();
  const secret = randomBytes(32).toString('hex');
  const env = { DATABASE_URL: postgres.url, DATA_DIR: folder, APP_MODE: 'demo', APP_TODAY: '2026-11-23' };
  let server: BuiltServer | undefined;
  try {
    await migrate(postgres.url);
    Object.assign(process.env, env, { NEXTAUTH_SECRET: secret });
    const [{ seed }, { fillNetwork }] = await Promise.all([
      import('@/prisma/seed/seed'),
      import('./bench-report-data'),
    ]);
    await seed(postgres.url, 'production');
    const { agreementId } = await fillNetwork(PARTIES, ACTIVITIES);
    server = await serveBuilt(env);
    return await measure(server, folder, agreementId);
  } finally {
    await server?.stop();
    const { db } = await import('@/lib/db/client');
    await db.$disconnect();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(server: BuiltServer, folder: string, agreementId: string): Promise<boolean> {
  const { person } = await import('@/tests/factories/people');
  const analyst = await person('NETWORK_ANALYST', 'SEGES');
  const visit = visitor(server.address, await sessionOf(analyst.userId));
  const visitAll = async () => {
    const taken: number[] = [];
    for (const page of PAGES) taken.push(await visit(page));
    return taken;
  };
  for (let round = 0; round < 3; round++) await visitAll();
  const idle: number[] = [];
  while (idle.length < IDLE_REQUESTS) idle.push(...(await visitAll()));
  const memory = memoryOf(server.pid);
  const alone = await issue(analyst, agreementId, () => sleep(50));
  const busy: number[] = [];
  await issue(analyst, agreementId, async () => busy.push(...(await visitAll())));
  const peak = memory.stop();
  const typst = await typstAlone(await lastIssued(folder));
  return report({ issued: alone, typst, idle, busy, peak });
}

/** Orders the year's report and does something else until it is issued. Seconds since a job took it up. */
async function issue(actor: Actor, agreementId: string, meanwhile: () => Promise<unknown>): Promise<number> {
  const [{ db }, { perform }, { orderDocument }] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/action/perform'),
    import('@/lib/features/document-orders/mutations'),
  ]);
  const now = new Date('2026-11-23T15:00:00Z');
  const ordered = await perform(orderDocument, { actor, now }, { kind: 'annual', agreementId, year: 2026 });
  if (!ordered.ok) throw new Error(`the order was refused: ${ordered.code}`);
  const where = { id: ordered.data.id };
  const stateNow = async () => (await db.documentOrder.findUniqueOrThrow({ where })).state;
  // This process has no queue; the server's own finds the order within a minute.
  while ((await stateNow()) === 'WAITING') await sleep(20);
  const start = performance.now();
  let state = await stateNow();
  while (state === 'RUNNING') {
    await meanwhile();
    state = await stateNow();
  }
  if (state !== 'DONE') throw new Error(`the report was not issued: ${state}`);
  return (performance.now() - start) / 1000;
}

async function lastIssued(folder: string): Promise<{ paper: Paper; stamp: Stamp }> {
  const { db } = await import('@/lib/db/client');
  const { storageKey } = await db.issuedFile.findFirstOrThrow({ where: { format: 'json' } });
  return JSON.parse(readFileSync(join(folder, 'arquivos', 'objects', storageKey), 'utf8'));
}

async function sessionOf(userId: string): Promise<string> {
  const [{ db }, { tokenHash, sessionCookie }] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/auth/options'),
  ]);
  const token = randomBytes(32).toString('hex');
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.session.create({ data: { tokenHash: tokenHash(token), userId, expiresAt } });
  return `${sessionCookie().name}=${token}`;
}

/** Asks for a page and says how many milliseconds it took, whole. */
function visitor(address: string, cookie: string) {
  return async (page: string): Promise<number> => {
    const start = performance.now();
    const response = await fetch(address + page, { headers: { cookie }, redirect: 'manual' });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${page} answered ${response.status}`);
    return performance.now() - start;
  };
}

/** The compiler on the issued paper's own data: what no report can do without. Seconds. */
async function typstAlone({ paper, stamp }: { paper: Paper; stamp: Stamp }): Promise<number> {
  const qr = await qrCode(stamp.address ?? '', { type: 'svg', margin: 0 });
  const printed = { ...stamp, qr, edition: editionOf(paper, stamp), reference: referenceOf(paper, stamp) };
  const sent = JSON.stringify({ data: { paper: { ...paper, sheets: [] }, stamp: printed }, photos: [] });
  const start = performance.now();
  const child = spawn(process.execPath, ['lib/documents/typst-process.mjs', 'paper.typ'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  child.stdin.end(sent);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('Typst alone failed');
  return (performance.now() - start) / 1000;
}

/** The most that a process and those it began hold of memory, in MB, as they go. */
function memoryOf(pid: number) {
  let peak = { server: 0, all: 0 };
  const timer = setInterval(() => {
    const server = residentOf(pid);
    const all = server + childrenOf(pid).reduce((sum, child) => sum + residentOf(child), 0);
    peak = { server: Math.max(peak.server, server), all: Math.max(peak.all, all) };
  }, 500);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Asked of the kernel for one process alone: to look through all of them would itself take a share of the machine. */
function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return children.flatMap((child) => [child, ...childrenOf(child)]);
  } catch {
    return [];
  }
}

/** Megabytes; 0 for a process that has just ended. */
function residentOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

type Measured = {
  issued: number;
  typst: number;
  idle: number[];
  busy: number[];
  peak: { server: number; all: number };
};

function report({ issued, typst, idle, busy, peak }: Measured): boolean {
  const [free, taken] = [p95(idle), p95(busy)];
  console.log(`${PARTIES} partícipes e ${ACTIVITIES} atividades`);
  console.log(
    `emissão (dados, PDF, DOCX, planilha, guarda): ${issued.toFixed(1)} s, sem visitas; só o Typst: ${typst.toFixed(1)} s`,
  );
  console.log(`razão: ${(issued / typst).toFixed(2)} (meta: até ${MOST_OF_TYPST})`);
  console.log(
    `p95 das páginas: ${free.toFixed(0)} ms em repouso, ${taken.toFixed(0)} ms durante (${busy.length} pedidos)`,
  );
  console.log(`razão: ${(taken / free).toFixed(2)} (meta: até ${MOST_OF_IDLE})`);
  console.log(`memória no pico: ${peak.server.toFixed(0)} MB no servidor, ${peak.all.toFixed(0)} MB com os processos`);
  return issued / typst <= MOST_OF_TYPST && taken / free <= MOST_OF_IDLE;
}

function p95(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(error);
  process.exit(1);
}
