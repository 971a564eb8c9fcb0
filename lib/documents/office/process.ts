/**
 * Writes one office file: `node --import tsx process.ts docx|xlsx < sent.json > file`, where `sent` is
 * `{paper, stamp, pictures: [[id, {base64, width, height}]]}`. A process of its own, as for Typst: a large report takes
 * seconds of computing, during which a server would answer nobody.
 */
import { buffer, json } from 'node:stream/consumers';
import type { Paper, Stamp } from '@/lib/domain/report/paper';
import { writeDocx } from './docx';
import { writeXlsx } from './xlsx';

export type Sent = {
  paper: Paper;
  stamp: Stamp;
  pictures: [string, { base64: string; width: number; height: number }][];
};

const { paper, stamp, pictures } = (await json(process.stdin)) as Sent;
const photos = new Map(
  pictures.map(([id, { base64, ...size }]) => [id, { bytes: Buffer.from(base64, 'base64'), ...size }]),
);
const bytes =
  process.argv[2] === 'docx' ? await writeDocx(paper, stamp, photos) : await buffer(writeXlsx(paper, stamp));
process.stdout.write(bytes);
