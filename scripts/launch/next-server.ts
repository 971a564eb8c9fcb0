import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const FOLLOW_PARENT = fileURLToPath(new URL('follow-parent.mjs', import.meta.url));
const POLL_MS = 50;
const DRAIN_MS = 15_000;

export interface NextServer {
  /** Settles when it answers; never if it ends before. */
  ready: Promise<void>;
  /** Settles when the process is gone, for whatever reason. */
  ended: Promise<void>;
  /** Lets it finish the requests under way, for some seconds. */
  stop(): Promise<void>;
}

/**
 * Serves the build of `.next` with these settings, apart from this process's terminal: only `stop` ends it. It never
 * learns how to enter the database as its owner.
 */
export function startNext(port: number, settings: Record<string, string>): NextServer {
  const preload = ['--disable-warning=DeprecationWarning', '--import', FOLLOW_PARENT];
  const args = [...preload, 'node_modules/next/dist/bin/next', 'start', '--port', String(port)];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      ...settings,
      DATABASE_OWNER_URL: undefined,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  });
  showLog(child);
  const ended = once(child, 'exit').then(() => undefined);
  const ready = answers(`http://localhost:${port}/api/saude`, child);
  return { ready, ended, stop: () => stop(child, ended) };
}

/** The application's log is JSON lines; the rest is Next's own chatter. */
function showLog({ stdout }: ChildProcess): void {
  if (!stdout) return;
  createInterface({ input: stdout }).on('line', (line) => {
    if (line.startsWith('{')) console.log(line);
  });
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  while (isRunning(child)) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await sleep(POLL_MS);
  }
  await new Promise(() => undefined);
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (!isRunning(child)) return;
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), DRAIN_MS);
  await ended;
  clearTimeout(kill);
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
