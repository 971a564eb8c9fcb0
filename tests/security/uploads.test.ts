import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { keepFile } from '@/lib/storage/keep';
import { receiveFiles } from '@/lib/storage/multipart';
import { store } from '@/lib/storage/store';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { draft, obligationOf, refusal, sent, succeeded } from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { DEEDS } from '@/tests/factories/trail';
import { multipart, storedFiles, upload, uploadRequest } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';

const pdf = samplePdf('Ata da reunião');
const ONE_MB = 1024 * 1024;

/** The same PDF, made so long by spaces before its end. */
function padded(length: number) {
  const end = Buffer.from('\n%%EOF\n');
  return Buffer.concat([pdf, Buffer.alloc(length - pdf.length - end.length, ' '), end]);
}

let world: World;
let focal: Actor;
let activityId: string;

beforeAll(async () => {
  world = await openWorld({ MAX_UPLOAD_MB: '1' });
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  activityId = (await draft(focal, await obligationOf('SEPOG/RO', '2.2'))).id;
});
afterAll(() => world.close());

/** The code of a refused upload, having made sure that it left nothing: no file, no half file, no row but the trail's line of who tried. */
async function refusedWithoutTrace(request: Request, actor = focal, id = activityId) {
  const state = async () => [
    await storedFiles(world.folder),
    await db.evidence.count(),
    await db.activityEvidence.count(),
    await db.auditEvent.count(DEEDS),
  ];
  const before = await state();
  const code = refusal(await upload(actor, id, request));
  expect(await state()).toEqual(before);
  return code;
}

describe('a proper file', () => {
  test('is stored as it came, with its SHA-256, its true type and a cleaned name', async () => {
    const body = multipart([{ content: pdf, fileName: '../../ata\u202Efdp.exe.pdf' }]);
    const { id } = succeeded(await upload(focal, activityId, uploadRequest(body)));
    const evidence = await db.evidence.findUniqueOrThrow({ where: { id }, include: { activities: true } });
    expect(evidence).toMatchObject({
      title: 'atafdp-exe.pdf',
      kind: 'MINUTES',
      sensitivity: 'INTERNAL',
      createdById: focal.userId,
      activities: [{ activityId }],
    });
    const record = await db.evidenceFile.findFirstOrThrow({ where: { evidenceId: id } });
    expect(record).toMatchObject({
      sha256: createHash('sha256').update(pdf).digest('hex'),
      size: pdf.length,
      mediaType: 'application/pdf',
      fileName: 'atafdp-exe.pdf',
      number: 1,
      scan: 'NOT_SCANNED',
      uploadedById: focal.userId,
    });
    expect(record.storageKey).not.toContain('ata');
    expect(await readFile(`${world.folder}/arquivos/objects/${record.storageKey}`)).toEqual(pdf);
    const trail = await db.auditEvent.findFirstOrThrow({ where: { entityId: id } });
    expect(trail).toMatchObject({ action: 'evidence.attached', actorId: focal.userId });
  });

  test('of just the limit is taken', async () => {
    const content = padded(ONE_MB);
    expect(content).toHaveLength(ONE_MB);
    expect(refusal(await upload(focal, activityId, uploadRequest(multipart([{ content }]))))).toBe('ok');
  });

  test('whose kind comes after it in the form is taken too', async () => {
    const [whole, kind] = [multipart([{ content: samplePdf('Tipo depois') }]).toString('latin1'), multipart([])];
    const start = whole.indexOf('------fronteira', 10);
    const body = Buffer.concat([Buffer.from(whole.slice(start).replace(/------fronteira--\r\n$/, ''), 'latin1'), kind]);
    expect(refusal(await upload(focal, activityId, uploadRequest(body)))).toBe('ok');
  });
});

describe('is refused and leaves nothing behind', () => {
  test.each<[string, Parameters<typeof multipart>, string]>([
    ['an empty file', [[{ content: '' }]], 'FILE_EMPTY'],
    ['one byte more than the limit', [[{ content: padded(ONE_MB + 1) }]], 'FILE_TOO_LARGE'],
    ['four times the limit', [[{ content: padded(4 * ONE_MB) }]], 'FILE_TOO_LARGE'],
    ['a form without a file', [[]], 'FILE_MISSING'],
    ['a file field left empty', [[{ fileName: '' }]], 'FILE_MISSING'],
    ['a kind that does not exist', [[{ content: pdf }], 'VIRUS'], 'INVALID'],
  ])('%s', async (_what, form, code) => {
    expect(await refusedWithoutTrace(uploadRequest(multipart(...form)))).toBe(code);
  });

  test('a request that is no form at all', async () => {
    const json = uploadRequest('{}', { 'content-type': 'application/json' });
    expect(await refusedWithoutTrace(json)).toBe('FILE_MISSING');
    const empty = new Request('http://localhost', { method: 'POST' });
    expect(await refusedWithoutTrace(empty)).toBe('FILE_MISSING');
  });

  const whole = multipart([{ content: pdf }, { content: pdf, fileName: 'segunda.pdf' }]);
  const offsets = Array.from({ length: Math.ceil(whole.length / 37) }, (_, step) => step * 37);

  test('a form cut anywhere', async () => {
    expect(offsets.length).toBeGreaterThan(40);
    for (const offset of [...offsets, whole.length - 5, whole.length - 4]) {
      const cut = whole.subarray(0, offset);
      const announced: Record<string, string> = offset % 2 ? { 'content-length': String(whole.length) } : {};
      expect(['FILE_CUT', 'FILE_MISSING']).toContain(await refusedWithoutTrace(uploadRequest(cut, announced)));
    }
  });

  test.each([10, 300, 600])('a connection that breaks after %d bytes', async (offset) => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(whole.subarray(0, offset));
      },
      pull(controller) {
        controller.error(new Error('aborted'));
      },
    });
    expect(await refusedWithoutTrace(uploadRequest(broken))).toBe('FILE_CUT');
  });
});

test.each([0, 10, 300, 600])('a person who goes away after %d bytes leaves nothing behind', async (offset) => {
  const leaving = new AbortController();
  const body = multipart([{ content: pdf }]).subarray(0, offset);
  const stalled = new ReadableStream({
    start(controller) {
      if (offset > 0) controller.enqueue(body);
      setTimeout(() => leaving.abort(), 100);
    },
  });
  expect(await refusedWithoutTrace(uploadRequest(stalled, {}, leaving.signal))).toBe('FILE_CUT');
});

describe('before a byte is read, an upload is refused', () => {
  const untouched = () => {
    const body = new ReadableStream(
      {
        pull() {
          throw new Error('the body was read');
        },
      },
      { highWaterMark: 0 },
    );
    return uploadRequest(body);
  };

  test('to an activity that does not exist, or is no id', async () => {
    expect(await refusedWithoutTrace(untouched(), focal, randomUUID())).toBe('NOT_FOUND');
    expect(await refusedWithoutTrace(untouched(), focal, '../../etc')).toBe('INVALID');
  });

  test('to another party’s activity, and to the network’s staff too', async () => {
    const accession = await person('FOCAL_POINT', 'IEX/RO');
    expect(await refusedWithoutTrace(untouched(), accession)).toBe('NOT_FOUND');
    const admin = await person('NETWORK_ADMIN', 'SEGES');
    expect(await refusedWithoutTrace(untouched(), admin)).toBe('NOT_FOUND');
  });

  test('to an activity that was sent', async () => {
    const form = await sent(focal, await obligationOf('SEPOG/RO', '2.1'));
    expect(await refusedWithoutTrace(untouched(), focal, form.id)).toBe('WRONG_STATE');
  });
});

test('of more files than one request may bring, those past the limit are refused by name and the others kept', async () => {
  const files = Array.from({ length: 22 }, (_, number) => ({ content: pdf, fileName: `${number}.pdf` }));
  const keep = async (source: Readable, fileName: string) => keepFile(source, { fileName, maxBytes: ONE_MB });
  const received = await receiveFiles(uploadRequest(multipart(files)), keep);
  expect(received.fields).toEqual({ kind: 'MINUTES' });
  expect(received.files.filter(({ stored }) => stored)).toHaveLength(20);
  expect(received.files.slice(20)).toEqual([
    { fileName: '20.pdf', refused: 'FILE_COUNT' },
    { fileName: '21.pdf', refused: 'FILE_COUNT' },
  ]);
  for (const { stored } of received.files) if (stored) await store().remove(stored.key);
});

test('a failure of ours while one file is kept keeps none of its request', async () => {
  const before = await storedFiles(world.folder);
  const keep = async (source: Readable, fileName: string) => {
    if (fileName === 'b.pdf') throw new Error('broken');
    return keepFile(source, { fileName, maxBytes: ONE_MB });
  };
  const form = multipart(['a.pdf', 'b.pdf', 'c.pdf'].map((fileName) => ({ content: pdf, fileName })));
  await expect(receiveFiles(uploadRequest(form), keep)).rejects.toThrow('broken');
  expect(await storedFiles(world.folder)).toEqual(before);
});

test('ten uploads at once to one activity are all kept, each with its own record', async () => {
  const { id } = await draft(focal, await obligationOf('SEPOG/RO', '2.3'));
  const uploads = Array.from({ length: 10 }, (_, number) =>
    upload(focal, id, uploadRequest(multipart([{ content: samplePdf(`Lista ${number}`) }]))),
  );
  expect((await Promise.all(uploads)).map(refusal)).toEqual(Array.from({ length: 10 }, () => 'ok'));
  expect(await db.activityEvidence.count({ where: { activityId: id } })).toBe(10);
});
