import { pino } from 'pino';
import { vi } from 'vitest';
import { log } from '@/lib/log/log';

/** Keeps every line that the application logs, and whatever else is written to the console, until `stop`. */
export function captureLogs() {
  const lines: string[] = [];
  const keep = (...parts: unknown[]) =>
    void lines.push(parts.map((part) => JSON.stringify(part) ?? String(part)).join(' '));
  const { [pino.symbols.streamSym]: stream } = log as unknown as Record<symbol, { write(line: string): void }>;
  if (!stream) throw new Error('the log writes nowhere');
  const spies = [
    vi.spyOn(stream, 'write').mockImplementation((line) => void lines.push(line)),
    ...(['log', 'info', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way).mockImplementation(keep)),
  ];
  return {
    lines,
    stop(): void {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
