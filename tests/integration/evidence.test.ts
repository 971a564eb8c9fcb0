import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '@/lib/action/errors';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { findActivity } from '@/lib/features/activities/data';
import { recheckFiles } from '@/lib/features/custody/mutations';
import { findEvidence, findEvidenceFile, findPublicFile } from '@/lib/features/evidence/data';
import { loadReuse } from '@/lib/features/evidence/loaders';
import {
  changeEvidence,
  registerLink,
  registerSei,
  removeEvidence,
  reuseEvidence,
} from '@/lib/features/evidence/mutations';
import { publishEvidence, unpublishEvidence } from '@/lib/features/publication/mutations';
import { uploadVersion } from '@/lib/features/uploads/mutations';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { by, decide, draft, obligationOf, prove, refusal, sent, succeeded } from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { multipart, storedFiles, upload, uploadRequest } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let analyst: Actor;
let viewer: Actor;
let stranger: Actor;
let obligation: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  viewer = await person('VIEWER', 'SEPOG/RO');
  stranger = await person('FOCAL_POINT', 'IEX/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
});
afterAll(() => world.close());

const common = { kind: 'PUBLICATION' as const, title: 'Notícia da turma' };
const link = (activityId: string) => ({
  ...{ ...common, id: randomUUID(), activityId },
  ...{ url: 'https://rondonia.ro.gov.br/turma', factOn: '2026-03-11' },
});
const sei = (activityId: string) => ({
  ...{ ...common, id: randomUUID(), activityId, kind: 'OFFICIAL_LETTER' as const },
  ...{ seiProcess: '19973.010322/2025-54', seiVerifier: '45678901', seiCrc: '1a2b3c4d' },
});
/** Sends one more version; what became of the file is the answer. */
async function version(evidenceId: string, title: string): Promise<Result<unknown>> {
  const body = uploadRequest(multipart([{ content: samplePdf(title) }]));
  const result = await uploadVersion(by(focal), evidenceId, body);
  const [file] = result.ok ? result.data : [];
  return file?.outcome === 'refused' ? { ok: false, code: file.code, fieldErrors: file.fieldErrors } : result;
}

describe('what proves an activity without a file', () => {
  test('is a page of the web, with the day on which it was seen, or a document of SEI with its codes', async () => {
    const { id } = await draft(focal, obligation);
    succeeded(await perform(registerLink, by(focal), link(id)));
    succeeded(await perform(registerSei, by(focal), sei(id)));
    const { evidence } = (await findActivity(focal, id)) ?? {};
    expect(evidence).toMatchObject([
      { form: 'LINK', url: 'https://rondonia.ro.gov.br/turma', factOn: '2026-03-11', file: null },
      { form: 'SEI', seiProcess: '19973010322202554', seiVerifier: '45678901', seiCrc: '1A2B3C4D', file: null },
    ]);
  });

  test('is registered once, however often the form is sent', async () => {
    const { id } = await draft(focal, obligation);
    const form = link(id);
    const results = await Promise.all(Array.from({ length: 20 }, () => perform(registerLink, by(focal), form)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 20 }, () => 'ok'));
    expect(await db.activityEvidence.count({ where: { activityId: id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: form.id } })).toBe(1);
  });

  test('takes no other person’s evidence over', async () => {
    const [mine, theirs] = [
      await draft(focal, obligation),
      await draft(stranger, await obligationOf('IEX/RO', '2.2', '2027')),
    ];
    const form = link(mine.id);
    succeeded(await perform(registerLink, by(focal), form));
    const stolen = await perform(registerLink, by(stranger), { ...form, activityId: theirs.id });
    expect(refusal(stolen)).toBe('CONFLICT');
  });
});

describe('the same bytes sent again', () => {
  test('are recognised, kept once, and serve a second activity at one press', async () => {
    const [first, second] = [await draft(focal, obligation), await draft(focal, obligation)];
    const content = samplePdf('Lista que serve duas vezes');
    const send = (id: string) => upload(focal, id, uploadRequest(multipart([{ content }])));
    const { id: evidenceId } = succeeded(await send(first.id));
    const before = await storedFiles(world.folder);
    expect(refusal(await send(second.id))).toBe('FILE_KNOWN');
    expect(await storedFiles(world.folder)).toEqual(before);
    succeeded(await perform(reuseEvidence, by(focal), { activityId: second.id, evidenceId }));
    succeeded(await perform(reuseEvidence, by(focal), { activityId: second.id, evidenceId }));
    expect(await db.activityEvidence.count({ where: { evidenceId } })).toBe(2);
    expect(await db.auditEvent.count({ where: { entityId: evidenceId, action: 'evidence.reused' } })).toBe(1);
  });

  test('are another party’s own, who learns nothing of the first', async () => {
    const content = samplePdf('Modelo que os dois usam');
    const mine = await draft(focal, obligation);
    const theirs = await draft(stranger, await obligationOf('IEX/RO', '2.2', '2027'));
    const { id } = succeeded(await upload(focal, mine.id, uploadRequest(multipart([{ content }]))));
    expect(refusal(await upload(stranger, theirs.id, uploadRequest(multipart([{ content }]))))).toBe('ok');
    const reuse = await perform(reuseEvidence, by(stranger), { activityId: theirs.id, evidenceId: id });
    expect(refusal(reuse)).toBe('NOT_FOUND');
  });

  test('are found among the party’s evidence by words without accents, and not offered where they are', async () => {
    const [first, second] = [await draft(focal, obligation), await draft(focal, obligation)];
    succeeded(await perform(registerLink, by(focal), { ...link(first.id), title: 'Divulgação na Intranet' }));
    const found = await loadReuse(focal, second.id, { busca: 'DIVULGACAO', pagina: 1 });
    expect(found?.evidence.map(({ title }) => title)).toEqual(['Divulgação na Intranet']);
    expect((await loadReuse(focal, first.id, { busca: 'divulgacao', pagina: 1 }))?.total).toBe(0);
    expect(await loadReuse(viewer, second.id, { pagina: 1 })).toBeNull();
  });
});

describe('a new version of a file', () => {
  test('stands beside the earlier ones, which can still be opened', async () => {
    const { id } = await draft(focal, obligation);
    const evidenceId = await prove(focal, id);
    succeeded(await version(evidenceId, 'Segunda versão'));
    const { versions } = (await findEvidence(focal, evidenceId)) ?? {};
    expect(versions?.map(({ number }) => number)).toEqual([2, 1]);
    const [first, latest] = [await findEvidenceFile(focal, evidenceId, 1), await findEvidenceFile(focal, evidenceId)];
    expect(first?.sha256).toBe(versions?.[1]?.sha256);
    expect(latest?.sha256).toBe(versions?.[0]?.sha256);
  });

  test('cannot come while a reviewer is looking at it', async () => {
    const form = await sent(focal, obligation);
    const { evidenceId } = await db.activityEvidence.findFirstOrThrow({ where: { activityId: form.id } });
    const before = await storedFiles(world.folder);
    expect(refusal(await version(evidenceId, 'Troca escondida'))).toBe('EVIDENCE_IN_REVIEW');
    expect(await storedFiles(world.folder)).toEqual(before);
  });

  test('sent ten at once is numbered without gap or repetition', async () => {
    const { id } = await draft(focal, obligation);
    const evidenceId = await prove(focal, id);
    await Promise.all(Array.from({ length: 10 }, (_, number) => version(evidenceId, `Versão ${number}`)));
    const files = await db.evidenceFile.findMany({ where: { evidenceId }, orderBy: { number: 'asc' } });
    expect(files.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  });
});

describe('who had a hand in a proof does not review what it proves', () => {
  test('be it by a new version, or because someone else used it again', async () => {
    const colleague = await person('NETWORK_ANALYST', 'SEGES');
    const own = await obligationOf('SEGES', '2.2');
    const first = await draft(analyst, own);
    const id = await prove(analyst, first.id);
    const body = uploadRequest(multipart([{ content: samplePdf('Versão da colega') }]));
    succeeded(await uploadVersion(by(colleague), id, body));
    const second = await draft(await person('NETWORK_ADMIN', 'SEGES'), own);
    succeeded(
      await perform(reuseEvidence, by(await person('NETWORK_ADMIN', 'SEGES')), {
        activityId: second.id,
        evidenceId: id,
      }),
    );
    for (const { id: activityId } of [first, second]) {
      const { authorIds } = await db.activity.findUniqueOrThrow({ where: { id: activityId } });
      expect(authorIds).toEqual(expect.arrayContaining([analyst.userId, colleague.userId]));
    }
  });
});

test('what SEGES spoke of stays on record when it is taken off the activity', async () => {
  const form = await sent(focal, obligation);
  const { evidenceId } = await db.activityEvidence.findFirstOrThrow({ where: { activityId: form.id } });
  succeeded(await decide(analyst, form, 'A lista é de outra turma.'));
  succeeded(await perform(removeEvidence, by(focal), { activityId: form.id, evidenceId }));
  expect((await findEvidence(focal, evidenceId))?.versions).toHaveLength(1);
});

describe('who sees an evidence', () => {
  const told = (id: string, sensitivity: 'INTERNAL' | 'RESTRICTED' | 'PUBLIC', at = '1', title = 'lista.pdf') => ({
    ...{ id, version: at, title, kind: 'ATTENDANCE_LIST' as const, sensitivity },
  });

  test('a restricted one is neither opened nor named to who only reads, and is to who records and reviews', async () => {
    const form = await draft(focal, obligation);
    const id = await prove(focal, form.id);
    succeeded(await perform(changeEvidence, by(focal), told(id, 'RESTRICTED')));
    expect(await findEvidenceFile(viewer, id)).toBeNull();
    expect((await findActivity(viewer, form.id))?.evidence).toEqual([]);
    for (const actor of [focal, analyst]) expect(await findEvidenceFile(actor, id)).not.toBeNull();
    expect(await findEvidence(stranger, id)).toBeNull();
  });

  test('SEGES publishes only what the party allows and a validated activity stands on', async () => {
    const form = await sent(focal, obligation);
    const { evidenceId: id } = await db.activityEvidence.findFirstOrThrow({ where: { activityId: form.id } });
    const publish = (at: string, actor = analyst) => perform(publishEvidence, by(actor), { id, version: at });
    expect(refusal(await publish('1'))).toBe('WRONG_STATE');
    succeeded(await decide(analyst, form));
    expect(refusal(await publish('1'))).toBe('WRONG_STATE');
    const renamed = told(id, 'PUBLIC', '1', 'Outro documento');
    expect(refusal(await perform(changeEvidence, by(focal), renamed))).toBe('EVIDENCE_SETTLED');
    expect(refusal(await version(id, 'Troca do que foi validado'))).toBe('EVIDENCE_SETTLED');
    succeeded(await perform(changeEvidence, by(focal), told(id, 'PUBLIC')));
    expect(refusal(await publish('2', focal))).toBe('NOT_FOUND');
    expect(refusal(await publish('1'))).toBe('CONFLICT');
    expect(await findPublicFile(id)).toBeNull();
    succeeded(await publish('2'));
    expect(await findPublicFile(id)).not.toBeNull();
    expect((await findEvidence(focal, id))?.publishedAt).not.toBeNull();
    succeeded(await perform(unpublishEvidence, by(analyst), { id, version: '3' }));
    succeeded(await publish('4'));
    succeeded(await perform(changeEvidence, by(focal), told(id, 'INTERNAL', '5')));
    expect((await findEvidence(focal, id))?.publishedAt).toBeNull();
    expect(await findPublicFile(id)).toBeNull();
  });
});

test('a stored file that was altered is found out, and the trail says so once', async () => {
  const { id } = await draft(focal, obligation);
  const evidenceId = await prove(focal, id);
  await recheckFiles();
  const file = await db.evidenceFile.findFirstOrThrow({ where: { evidenceId } });
  expect(file).toMatchObject({ intact: true, checkedAt: expect.any(Date) });
  await writeFile(`${world.folder}/arquivos/objects/${file.storageKey}`, 'outra coisa');
  await recheckFiles();
  await recheckFiles();
  expect(await db.evidenceFile.findFirstOrThrow({ where: { evidenceId } })).toMatchObject({ intact: false });
  expect(await db.auditEvent.count({ where: { entityId: evidenceId, action: 'evidence.altered' } })).toBe(1);
});
