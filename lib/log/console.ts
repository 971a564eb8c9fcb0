import 'server-only';
import { log } from '@/lib/log/log';
import { withoutTyped } from '@/lib/log/redact';

/**
 * What Next and libraries complain of by the console becomes lines of the log: of an error what is safe to tell, of
 * words the first ones, and never a value that came with them.
 */
export function logComplaints(): void {
  console.error = (...said: unknown[]) => complain('error', said);
  console.warn = (...said: unknown[]) => complain('warn', said);
}

function complain(level: 'error' | 'warn', said: unknown[]): void {
  const err = said.find((part) => part instanceof Error);
  // What failed in a request was told by instrumentation.ts, with its request.
  if (err && 'digest' in err) return;
  const [words] = said;
  log[level](err ? { err } : {}, typeof words === 'string' ? withoutTyped(words).slice(0, 300) : 'said on the console');
}
