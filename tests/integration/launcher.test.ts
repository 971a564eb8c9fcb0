import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
let taken: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plano-launcher-'));
  // Takes connections and never answers, as a database behind a broken network does.
  taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true });
});

/** Starts the application with these settings alone, and waits for it to give up. */
async function start(settings: Record<string, string>) {
  const dataDir = join(folder, 'data');
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: 'production' as const, DATA_DIR: dataDir, ...settings };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [said, status] = await Promise.all([text(child.stderr), exit]);
  return { lines: said.trim().split('\n'), status, leftBehind: existsSync(dataDir) ? readdirSync(dataDir) : [] };
}

const free = '47831';

test.each([
  ['a port that is no number', { PORT: 'oitenta' }, /PORT deve ser um número de porta/],
  ['a day that does not exist', { PORT: free, APP_TODAY: '2026-02-30' }, /APP_TODAY deve ser uma data que existe/],
  ['a fixed day in production', { PORT: free, APP_MODE: 'production', APP_TODAY: '2026-01-01' }, /APP_TODAY só vale/],
  ['a mode that is unknown', { PORT: free, APP_MODE: 'teste' }, /APP_MODE deve ser demo ou production/],
  ['another kind of database', { PORT: free, DATABASE_URL: 'mysql://u:segredo@h/b' }, /DATABASE_URL deve ser/],
])('%s is told in one line and nothing is begun', async (_what, settings, expected) => {
  const { lines, status, leftBehind } = await start(settings);
  expect(lines).toEqual([expect.stringMatching(expected)]);
  expect(lines[0]).not.toContain('segredo');
  expect({ status, leftBehind }).toEqual({ status: 1, leftBehind: [] });
});

test('a taken port is told in one line and nothing is begun', async () => {
  const { lines, status, leftBehind } = await start({ PORT: String(port) });
  expect(lines).toEqual([expect.stringMatching(new RegExp(`porta ${port}`))]);
  expect({ status, leftBehind }).toEqual({ status: 1, leftBehind: [] });
});

test('a database that does not answer is told in one line, without its password', async () => {
  const { lines, status, leftBehind } = await start({
    PORT: free,
    DATABASE_URL: `postgresql://plano:segredo@127.0.0.1:${port}/plano`,
  });
  expect(lines).toEqual([expect.stringMatching(/banco/i)]);
  expect(lines[0]).not.toContain('segredo');
  expect({ status, leftBehind }).toEqual({ status: 1, leftBehind: [] });
});

test('a data folder that cannot be written is told in one line', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { lines, status } = await start({ PORT: free, DATA_DIR: join(file, 'data') });
  expect(lines).toEqual([expect.stringMatching(/DATA_DIR/)]);
  expect(status).toBe(1);
});
