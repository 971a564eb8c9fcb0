import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, runAs } from './account';

const POLL_MS = 20;

/** Everything that one server needs to run. */
export interface ServerPlan {
  binaries: string;
  data: string;
  sockets: string;
  account: Account;
  /** Without it a crash of the machine may lose everything: tests only. */
  fsync: boolean;
  /** An open file that takes what PostgreSQL says. */
  log: number;
}

/** The process id of the server that runs over this data, if one does. */
export function runningServer(data: string): number | undefined {
  const pid = recordedPid(data);
  return pid && isServerOf(pid, data) ? pid : undefined;
}

/**
 * Removes what a killed server left behind when its process id now belongs to something else. When it belongs to
 * nothing, PostgreSQL cleans up by itself, after making sure that no orphan of that server still writes.
 */
export function clearStaleLock(data: string, sockets: string): void {
  const pid = recordedPid(data);
  if (!pid || !isAlive(pid) || isServerOf(pid, data)) return;
  rmSync(join(data, 'postmaster.pid'), { force: true });
  rmSync(join(sockets, '.s.PGSQL.5432.lock'), { force: true });
}

/**
 * Starts a server apart from this process's terminal: Ctrl-C must not reach it before the application has drained.
 * It listens on a Unix socket only. Returns its process id.
 */
export function startServer({ binaries, data, sockets, account, fsync, log }: ServerPlan): number | undefined {
  const settings = ['listen_addresses=', `unix_socket_directories=${sockets}`, 'port=5432', 'log_checkpoints=off'];
  if (!fsync) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off');
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(binaries, 'postgres'), args, {
    ...runAs(account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  return child.pid;
}

/** Asks the server to end at once but tidily (SIGINT; SIGTERM would wait for its clients), and waits until it has. */
export async function stopServer(pid: number, data: string): Promise<void> {
  signal(pid, 'SIGINT');
  if (await isGoneWithin(30_000, pid, data)) return;
  signal(pid, 'SIGQUIT');
  await isGoneWithin(5_000, pid, data);
}

/** Whether this process id is the server of this data. */
export function isServerOf(pid: number, data: string): boolean {
  return commandLine(pid).includes(`/postgres -D ${data} -c `);
}

async function isGoneWithin(limitMs: number, pid: number, data: string): Promise<boolean> {
  const limit = performance.now() + limitMs;
  while (isServerOf(pid, data)) {
    if (performance.now() > limit) return false;
    await sleep(POLL_MS);
  }
  // A child of this process stays listed, as a ghost, until the event loop has turned once more.
  await sleep(POLL_MS);
  return true;
}

function recordedPid(data: string): number | undefined {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined : undefined;
}

function commandLine(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
