/**
 * Writes one office file: `node --import tsx process.ts docx|xlsx < sent.json > file`, where `sent` is
 * `{paper, stamp, pictures: [[id, {base64, width, height}]]}`. A process of its own, as for Typst: a large report takes
 * seconds of computing, during which a server would answer nobody.
 */
import { buffer, json } from 'node:stream/consumers';
import type { Paper, Stamp } from '@/lib/domain/report/paper';

export type Sent = {
  paper: Paper;
  stamp: Stamp;
  pictures: [string, { base64: string; width: number; height: number }][];
};

const { paper, stamp, pictures } = (await json(process.stdin)) as Sent;
const photos = new Map(
  pictures.map(([id, { base64, ...size }]) => [id, { bytes: Buffer.from(base64, 'base64'), ...size }]),
);
process.stdout.write(await write(process.argv[2]));

/** Each writer is loaded where it is needed: a library takes as long to load as a short document to write. */
async function write(format: string | undefined): Promise<Buffer> {
  if (format !== 'docx') return buffer((await import('./xlsx')).writeXlsx(paper, stamp));
  return (await import('./docx')).writeDocx(paper, stamp, photos);
}
