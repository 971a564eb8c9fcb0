import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/documentos/[id]/[formato]/route';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { printedCode } from '@/lib/domain/documents/code';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadByCode, loadDocument, loadPublished, loadPublishedPage } from '@/lib/features/documents/loaders';
import { publishDocument, withdrawDocument } from '@/lib/features/documents/mutations';
import { by, draft, obligationOf, prove, succeeded, validated } from '@/tests/factories/activities';
import { lendHeadersToNextAuth } from '@/tests/factories/browser';
import { issued } from '@/tests/factories/documents';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let world: World;
let analyst: Actor;
let agreementId: string;
let first: Awaited<ReturnType<typeof issued>>;

beforeAll(async () => {
  lendHeadersToNextAuth();
  world = await openWorld();
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
  await validated(await person('FOCAL_POINT', 'SEPOG/RO'), analyst, await obligationOf('SEPOG/RO', '2.2'));
  first = await issued(analyst, { kind: 'annual', agreementId, year: 2026 });
});
afterAll(() => world.close());

const publish = (id: string) => perform(publishDocument, by(analyst), { id });
const statusOf = async (id: string, formato: string) =>
  (await GET(new Request('http://localhost:3000'), { params: Promise.resolve({ id, formato }) })).status;

describe('a code', () => {
  test('tells what the document is, in whatever way it is typed', async () => {
    const printed = printedCode(first.code);
    for (const typed of [printed, printed.toLowerCase(), first.code, printed.replaceAll('-', ' ')])
      expect((await loadByCode(typed))?.document).toMatchObject({ id: first.id, edition: 1, title: first.title });
  });

  test('tells the hash of each file and no name of a person', async () => {
    const found = await loadByCode(first.code);
    expect(found?.document.files.map(({ sha256 }) => sha256).sort()).toEqual(
      first.files.map(({ sha256 }) => sha256).sort(),
    );
    const { name } = await db.user.findUniqueOrThrow({ where: { id: analyst.userId } });
    expect(JSON.stringify(found)).not.toContain(name);
  });

  test.each(['', 'nada', '0000-0000-0000-0000', "' OR 1=1 --", '%00'])('“%s” leads to no document', async (typed) => {
    expect(await loadByCode(typed)).toBeNull();
    expect(await loadPublishedPage(typed)).toBeNull();
  });
});

describe('a document', () => {
  test('that is not published shows the public neither its page nor its files', async () => {
    expect(await loadPublishedPage(first.code)).toBeNull();
    for (const formato of ['pdf', 'docx', 'xlsx', 'json']) expect(await statusOf(first.id, formato)).toBe(404);
    expect((await loadPublished(1)).total).toBe(0);
  });

  test('that is published is read and downloaded by anyone, and once withdrawn by nobody', async () => {
    succeeded(await publish(first.id));
    expect((await loadPublishedPage(first.code))?.paper.title).toBe(first.title);
    for (const formato of ['pdf', 'docx', 'xlsx', 'json']) expect(await statusOf(first.id, formato)).toBe(200);
    expect((await loadPublished(1)).total).toBe(1);
    succeeded(await perform(withdrawDocument, by(analyst), { id: first.id }));
    expect(await statusOf(first.id, 'pdf')).toBe(404);
    expect(await loadByCode(first.code)).not.toBeNull();
  });

  test('is not served in a format that it does not have', async () => {
    succeeded(await publish(first.id));
    for (const formato of ['exe', '../pdf', '', 'PDF']) expect(await statusOf(first.id, formato)).toBe(404);
    expect(await statusOf('nada', 'pdf')).toBe(404);
  });

  test('that is published twice leaves one row in the trail', async () => {
    const count = () => db.auditEvent.count({ where: { action: 'document.published' } });
    const before = await count();
    succeeded(await publish(first.id));
    expect(await count()).toBe(before);
  });

  test('offers a text for SEI with the process, the code, where to check it, and the hash of the PDF', async () => {
    const loaded = await loadDocument(analyst, first.id);
    const pdf = first.files.find(({ format }) => format === 'pdf');
    for (const part of ['189/2025', '19973.010322/2025-54', printedCode(first.code), '/conferir/', pdf?.sha256 ?? ''])
      expect(loaded?.sei).toContain(part);
  });

  test('of an earlier edition says that there is a newer one, once that is published', async () => {
    const second = await issued(analyst, { kind: 'annual', agreementId, year: 2026 });
    expect((await loadByCode(first.code))?.newer).toBeNull();
    succeeded(await publish(second.id));
    expect((await loadByCode(first.code))?.newer).toBe(second.code);
    expect((await loadByCode(second.code))?.newer).toBeNull();
    expect(await loadDocument(analyst, first.id)).toMatchObject({ isNewest: false });
  });
});

test('a published page leaves out a photo that is not public any more', async () => {
  const focal = await person('FOCAL_POINT', 'SEPOG/RO');
  const { id } = await draft(focal, await obligationOf('SEPOG/RO', '2.3'));
  const evidenceId = await prove(focal, id);
  const photo = { kind: 'photo', evidenceId, caption: 'Mesa de abertura', alternative: 'Pessoas à mesa' };
  const page = {
    title: 'Relatório',
    subtitle: '',
    sections: [{ key: 'a', title: 'A', number: null, blocks: [photo] }],
  };
  const document = await db.issuedDocument.create({
    data: {
      ...{ agreementId, kind: 'annual', subject: 'foto', year: 2026, edition: 1, code: 'F0T0F0T0F0T0F0T0' },
      ...{ title: 'Relatório', fileName: 'relatorio', page, issuedAt: new Date(), publishedAt: new Date() },
      ...{ issuedById: analyst.userId, issuedForId: analyst.memberships[0]?.partyId ?? '' },
    },
  });
  expect((await loadPublishedPage(document.code))?.paper.sections[0]?.blocks).toEqual([]);
  await db.evidence.update({ where: { id: evidenceId }, data: { sensitivity: 'PUBLIC', publishedAt: new Date() } });
  expect((await loadPublishedPage(document.code))?.paper.sections[0]?.blocks).toHaveLength(1);
});
