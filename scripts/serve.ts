import { join } from 'node:path';
import { type Env, EnvError, parseEnv } from '@/lib/env/parse';
import { Failure } from './failure';
import { announce } from './launch/announce';
import { ensureDataDir, keptSecret } from './launch/data-dir';
import { ensureAnswer, openDatabase } from './launch/database';
import { fillWhole } from './launch/fill';
import { startNext } from './launch/next-server';
import { ensurePortIsFree } from './launch/port';
import { prepareDatabase, preparePages } from './launch/prepare';
import { stopRequest } from './launch/stop-request';

/** Serves the application until told to stop. What can be wrong outside is found out before anything is begun. */
async function main(stopping: AbortSignal): Promise<void> {
  const settings = parseEnv(process.env);
  await ensurePortIsFree(settings.PORT);
  for (const url of [settings.DATABASE_URL, settings.DATABASE_OWNER_URL]) if (url) await ensureAnswer(url);
  const dataDir = ensureDataDir(settings.DATA_DIR);
  const database = await openDatabase(settings, dataDir);
  try {
    const env = environment(settings, dataDir, database.url);
    Object.assign(process.env, env);
    const fill = (url: string) => prepareDatabase(url, database.role, settings.APP_MODE);
    await (settings.DATABASE_URL ? fill(database.ownerUrl) : fillWhole(database.ownerUrl, fill));
    stopping.throwIfAborted();
    await preparePages(dataDir, stopping);
    stopping.throwIfAborted();
    await serve(settings, env, database.ended, stopping);
  } finally {
    await database.stop();
  }
}

/** What the seed and the application read, complete and with absolute paths. */
function environment(settings: Env, dataDir: string, databaseUrl: string) {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    APP_MODE: settings.APP_MODE,
    APP_URL: settings.APP_URL,
    NEXTAUTH_URL: settings.APP_URL,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? keptSecret(dataDir),
  };
}

async function serve(settings: Env, env: Record<string, string>, databaseEnded: Promise<void>, stopping: AbortSignal) {
  const { PORT, APP_URL, APP_MODE } = settings;
  const server = startNext(PORT, env);
  const stopped = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve()));
  const failed = Promise.race([
    server.ended.then(() => 'O servidor encerrou sozinho.'),
    databaseEnded.then(() => 'O banco de dados encerrou sozinho: veja logs/postgres.log na pasta de dados.'),
  ]).then((message) => Promise.reject(new Failure(message)));
  try {
    await Promise.race([server.ready, stopped, failed]);
    if (stopping.aborted) return;
    announce(APP_URL, APP_MODE, settings.DATA_KEYS ? undefined : join(env.DATA_DIR ?? '', 'chave-dos-dados'));
    await Promise.race([stopped, failed]);
  } finally {
    await server.stop();
  }
}

const stopping = stopRequest();
try {
  await main(stopping);
  process.exit(0);
} catch (error) {
  if (stopping.aborted) process.exit(0);
  const isForeseen = error instanceof Failure || error instanceof EnvError;
  console.error(isForeseen ? error.message : error);
  process.exit(1);
}
