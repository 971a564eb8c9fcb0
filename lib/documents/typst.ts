import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import type { Pictures } from './pictures';

/** Longer than any report measured, also on a busy machine; a template that loops ends here. */
const TIMEOUT_MS = 15 * 60_000;

/**
 * Compiles a template of lib/documents/templates to a tagged PDF/A-2a. `data` reaches it as JSON, so that no text in it
 * is ever read as markup. Same data, same bytes. Throws `Error` with the compiler's diagnostics.
 */
export async function compileTemplate(template: string, data: unknown, pictures: Pictures): Promise<Buffer> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib/documents/typst-process.mjs');
  const child = spawn(process.execPath, [script, template], { timeout: TIMEOUT_MS, stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
    // A child that dies before it has read everything tells why on its standard error; the broken pipe says nothing.
    child.stdin.on('error', () => undefined);
  });
  const photos = [...pictures].map(([id, { bytes }]) => [id, bytes.toString('base64')]);
  child.stdin.end(JSON.stringify({ data, photos }));
  const [pdf, diagnostics, exitCode] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  if (exitCode !== 0) throw new Error(`template ${template} did not compile: ${diagnostics.slice(0, 2000)}`);
  return pdf;
}
