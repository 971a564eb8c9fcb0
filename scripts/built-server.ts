import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;

/** A server of the production build, on a port that was free. */
export interface BuiltServer {
  address: string;
  pid: number;
  /** Rejects when the server ends by itself. */
  ended: Promise<never>;
  stop(): Promise<void>;
}

/** Serves the production build over a database, and waits until it answers. Throws `Error` when it does not in time. */
export async function serveBuilt(env: Record<string, string>): Promise<BuiltServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = serve(port, { ...env, APP_URL: address, NEXTAUTH_URL: address });
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('The server ended by itself.')));
  const stop = () => stopped(server);
  try {
    await Promise.race([ready(address), ended]);
  } catch (error) {
    await stop();
    throw error;
  }
  ended.catch(() => undefined);
  return { address, pid: server.pid ?? 0, ended, stop };
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

async function stopped(server: ChildProcess): Promise<void> {
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
