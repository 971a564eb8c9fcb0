import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { binariesFor } from './cluster/binaries';
import { type DataFolder, ensureCluster, findDataFolder } from './cluster/data-folder';
import { clearStaleLock, isServerOf, runningServer, startServer, stopServer } from './cluster/process';
import { claim, type Session } from './cluster/session';
import { ensureSocketFolder, removeSocketFolder, socketFolderOf } from './cluster/socket-folder';
import { Failure } from './failure';

const DATABASE = 'plano';
const ATTEMPTS = 4;
const POLL_MS = 20;

export interface PostgresOptions {
  /** The application's data folder; the cluster lies in it, or where it says. */
  dataDir: string;
  /** False only where the data may be lost: tests. */
  fsync: boolean;
}

export interface Postgres {
  url: string;
  /** Settles when the server is gone, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL over `dataDir`, or adopts the one that a killed launcher left running there.
 * Throws `Failure` when it cannot run, or when another launcher is using it.
 */
export async function startPostgres({ dataDir, fsync }: PostgresOptions): Promise<Postgres> {
  const home = resolve(dataDir);
  const folder = findDataFolder(home);
  const sockets = socketFolderOf(folder.path);
  const { pid, client } = await connectOrLaunch(home, folder, sockets, fsync, addressOf(sockets, 'postgres'));
  const session = await claim(client, DATABASE, home);
  return {
    url: addressOf(sockets, DATABASE),
    ended: session.ended,
    stop: () => stop(session, pid, folder.path, sockets),
  };
}

/**
 * The embedded database as it stands, for who only looks at it: the server that already runs over `dataDir`, whoever
 * started it, which then goes on running, or one started for the while. Throws `Failure` when there is no data.
 */
export async function borrowPostgres(dataDir: string): Promise<Pick<Postgres, 'url' | 'stop'>> {
  const { path } = findDataFolder(resolve(dataDir));
  if (!existsSync(path)) throw new Failure(`Não há banco de dados em ${resolve(dataDir)}: confira DATA_DIR.`);
  if (!runningServer(path)) return startPostgres({ dataDir, fsync: true });
  return { url: addressOf(socketFolderOf(path), DATABASE), stop: async () => undefined };
}

/** A server that is just ending, or whose orphans still end, makes the first attempts fail. */
async function connectOrLaunch(home: string, folder: DataFolder, sockets: string, fsync: boolean, url: string) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const pid = runningServer(folder.path) ?? launch(home, folder, sockets, fsync);
    const client = pid && (await connectWhileAlive(pid, folder.path, url));
    if (client) return { pid, client };
    await sleep(200 * attempt);
  }
  throw new Failure(`O PostgreSQL embutido não iniciou: veja ${logPath(home)}.`);
}

function launch(home: string, folder: DataFolder, sockets: string, fsync: boolean): number | undefined {
  const { account, path: data } = folder;
  const binaries = binariesFor(account);
  ensureCluster(folder, home, binaries, fsync);
  clearStaleLock(data, sockets);
  ensureSocketFolder(sockets, account);
  mkdirSync(join(home, 'logs'), { recursive: true });
  const log = openSync(logPath(home), 'a', 0o600);
  try {
    return startServer({ binaries, data, sockets, account, fsync, log });
  } finally {
    closeSync(log);
  }
}

async function connectWhileAlive(pid: number, data: string, connectionString: string): Promise<Client | undefined> {
  while (isServerOf(pid, data)) {
    const client = new Client({ connectionString });
    try {
      await client.connect();
      return client;
    } catch {
      await sleep(POLL_MS);
    }
  }
  return undefined;
}

function addressOf(sockets: string, database: string): string {
  return `postgresql://postgres@localhost:5432/${database}?host=${encodeURIComponent(sockets)}`;
}

async function stop(session: Session, pid: number, data: string, sockets: string): Promise<void> {
  await session.end();
  await stopServer(pid, data);
  removeSocketFolder(sockets);
}

function logPath(home: string): string {
  return join(home, 'logs/postgres.log');
}
