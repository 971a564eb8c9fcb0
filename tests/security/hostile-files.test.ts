import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { draft, obligationOf, refusal, sent, succeeded } from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { multipart, storedFiles, upload, uploadRequest } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';

const pdf = samplePdf('Ata da reunião');
const ONE_MB = 1024 * 1024;

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

/** The code of a refused upload, having made sure that it left nothing: no file, no half file, no row. */
async function refusedWithoutTrace(request: Request, actor = focal, id = activityId) {
  const state = async () => [
    await storedFiles(world.folder),
    await db.evidence.count(),
    await db.activityEvidence.count(),
    await db.auditEvent.count(),
  ];
  const before = await state();
  const code = refusal(await upload(actor, id, request));
  expect(await state()).toEqual(before);
  return code;
}

describe('a proper file', () => {
  test('is stored as it came, with its SHA-256, its true type and a cleaned name', async () => {
    const body = multipart({ content: pdf, fileName: '../../ata\u202Efdp.exe.pdf' });
    const { id } = succeeded(await upload(focal, activityId, uploadRequest(body)));
    const evidence = await db.evidence.findUniqueOrThrow({ where: { id }, include: { activities: true, files: true } });
    const [record] = evidence.files;
    if (!record) throw new Error('no file on record');
    expect(evidence).toMatchObject({
      kind: 'MINUTES',
      sensitivity: 'INTERNAL',
      createdById: focal.userId,
      activities: [{ activityId }],
    });
    expect(record).toMatchObject({
      sha256: createHash('sha256').update(pdf).digest('hex'),
      size: pdf.length,
      mediaType: 'application/pdf',
      fileName: 'atafdp.exe.pdf',
      uploadedById: focal.userId,
    });
    expect(record.storageKey).not.toContain('ata');
    expect(await readFile(`${world.folder}/arquivos/objects/${record.storageKey}`)).toEqual(pdf);
    const trail = await db.auditEvent.findFirstOrThrow({ where: { entityId: id } });
    expect(trail).toMatchObject({ action: 'evidence.attached', actorId: focal.userId });
  });

  test('of just the limit is taken', async () => {
    const end = Buffer.from('\n%%EOF\n');
    const content = Buffer.concat([pdf, Buffer.alloc(ONE_MB - pdf.length - end.length, ' '), end]);
    expect(content).toHaveLength(ONE_MB);
    expect(refusal(await upload(focal, activityId, uploadRequest(multipart({ content }))))).toBe('ok');
  });

  test('whose kind comes after it in the form is taken too', async () => {
    const [whole, kind] = [multipart({ content: pdf }).toString('latin1'), multipart({ fileName: null })];
    const start = whole.indexOf('------fronteira', 10);
    const body = Buffer.concat([Buffer.from(whole.slice(start).replace(/------fronteira--\r\n$/, ''), 'latin1'), kind]);
    expect(refusal(await upload(focal, activityId, uploadRequest(body)))).toBe('ok');
  });
});

describe('is refused and leaves nothing behind', () => {
  test.each<[string, Parameters<typeof multipart>[0], string]>([
    ['an empty file', { content: '' }, 'FILE_EMPTY'],
    ['a text renamed .pdf', { content: 'não sou um PDF' }, 'FILE_TYPE'],
    ['a page of the web renamed .pdf', { content: '<!doctype html><script>alert(1)</script>' }, 'FILE_TYPE'],
    ['a drawing that can run scripts', { content: '<svg xmlns="http://www.w3.org/2000/svg"/>' }, 'FILE_TYPE'],
    ['a program', { content: Buffer.from('7f454c460201010000000000000000000200', 'hex') }, 'FILE_TYPE'],
    ['a PDF without its end', { content: pdf.subarray(0, -8) }, 'FILE_CUT'],
    [
      'one byte more than the limit',
      { content: Buffer.concat([pdf, Buffer.alloc(ONE_MB - pdf.length + 1)]) },
      'FILE_TOO_LARGE',
    ],
    ['four times the limit', { content: Buffer.concat([pdf, Buffer.alloc(4 * ONE_MB)]) }, 'FILE_TOO_LARGE'],
    ['a form without a file', { fileName: null }, 'FILE_MISSING'],
    ['a file field left empty', { fileName: '' }, 'FILE_MISSING'],
    ['a kind that does not exist', { content: pdf, kind: 'VIRUS' }, 'INVALID'],
  ])('%s', async (_what, sentForm, code) => {
    expect(await refusedWithoutTrace(uploadRequest(multipart(sentForm)))).toBe(code);
  });

  test('a request that is no form at all', async () => {
    const json = uploadRequest('{}', { 'content-type': 'application/json' });
    expect(await refusedWithoutTrace(json)).toBe('FILE_MISSING');
    const empty = new Request('http://localhost', { method: 'POST' });
    expect(await refusedWithoutTrace(empty)).toBe('FILE_MISSING');
  });

  const whole = multipart({ content: pdf });
  const offsets = [
    0,
    1,
    20,
    90,
    130,
    240,
    400,
    whole.length - pdf.length,
    whole.length - 60,
    whole.length - 20,
    whole.length - 5,
    whole.length - 4,
  ];

  test.each(offsets)('a form cut at byte %d', async (offset) => {
    const cut = whole.subarray(0, offset);
    expect(['FILE_CUT', 'FILE_MISSING']).toContain(await refusedWithoutTrace(uploadRequest(cut)));
    const announced = { 'content-length': String(whole.length) };
    expect(['FILE_CUT', 'FILE_MISSING']).toContain(await refusedWithoutTrace(uploadRequest(cut, announced)));
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
  const body = multipart({ content: pdf }).subarray(0, offset);
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

test('ten uploads at once to one activity are all kept, each with its own record', async () => {
  const { id } = await draft(focal, await obligationOf('SEPOG/RO', '2.3'));
  const uploads = Array.from({ length: 10 }, () => upload(focal, id, uploadRequest(multipart({ content: pdf }))));
  expect((await Promise.all(uploads)).map(refusal)).toEqual(Array.from({ length: 10 }, () => 'ok'));
  expect(await db.activityEvidence.count({ where: { activityId: id } })).toBe(10);
});
