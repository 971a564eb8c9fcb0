import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import type { Paper, Stamp } from '@/lib/domain/report/paper';
import type { Pictures } from './pictures';

const TIMEOUT_MS = 15 * 60_000;

/** A paper as an editable DOCX in Portuguese, with the styles, headings and tables of a word processor. */
export function renderDocx(paper: Paper, stamp: Stamp, pictures: Pictures = new Map()): Promise<Buffer> {
  return written('docx', { ...paper, sheets: [] }, stamp, pictures);
}

/** A paper's sheets as an XLSX, in which numbers are numbers and dates are dates. */
export function renderXlsx(paper: Paper, stamp: Stamp): Promise<Buffer> {
  return written('xlsx', { ...paper, sections: [] }, stamp, new Map());
}

async function written(format: 'docx' | 'xlsx', paper: Paper, stamp: Stamp, pictures: Pictures): Promise<Buffer> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib/documents/office/process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, format], { timeout: TIMEOUT_MS, stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
    child.stdin.on('error', () => undefined);
  });
  const sent = [...pictures].map(([id, { bytes, ...size }]) => [id, { base64: bytes.toString('base64'), ...size }]);
  child.stdin.end(JSON.stringify({ paper, stamp, pictures: sent }));
  const [file, diagnostics, exitCode] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  if (exitCode !== 0) throw new Error(`the ${format} was not written: ${diagnostics.slice(0, 2000)}`);
  return file;
}
