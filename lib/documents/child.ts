import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';

/** Longer than any document measured, also on a busy machine; what loops ends here. */
const TIMEOUT_MS = 15 * 60_000;

/** What its JavaScript may hold, in megabytes: about ten times what a year of the whole network takes. */
const MEMORY = '--max-old-space-size=2048';

/**
 * What a script of lib/documents writes when it is told `sent`, in a process of its own: a large document takes seconds
 * of computing, during which a server would answer nobody, and pages go before it on a machine with few cores. Throws
 * `Error` with the diagnostics of a script that fails, and what `signal` was aborted with.
 */
export async function writtenByChild(script: string[], sent: unknown, signal?: AbortSignal): Promise<Buffer> {
  const [file = '', ...args] = script;
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'lib/documents', file);
  const options = { timeout: TIMEOUT_MS, stdio: 'pipe', signal } as const;
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [MEMORY, ...loader, path, ...args], options);
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
    // A child that dies before it has read everything tells why on its standard error; the broken pipe says nothing.
    child.stdin.on('error', () => undefined);
  });
  child.stdin.end(JSON.stringify(sent));
  const [bytes, diagnostics, exitCode] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  if (exitCode !== 0) throw new Error(`${script.join(' ')} failed: ${diagnostics.slice(0, 2000)}`);
  return bytes;
}
