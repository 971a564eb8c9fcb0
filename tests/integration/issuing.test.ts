import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { RENDERERS } from '@/lib/documents/renderers';
import { printedCode } from '@/lib/domain/documents/code';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { Paper } from '@/lib/domain/report/paper';
import { cancelOrder, orderDocument } from '@/lib/features/document-orders/mutations';
import { issueDocument, resumeOrders } from '@/lib/features/issuing/mutations';
import { by, obligationOf, refusal, sent, succeeded, validated } from '@/tests/factories/activities';
import { issued } from '@/tests/factories/documents';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { readPdf } from '@/tests/support/pdf';

vi.setConfig({ testTimeout: 120_000 });

let world: World;
let focal: Actor;
let analyst: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.close());

const annual = (year = 2026) => ({ kind: 'annual' as const, agreementId, year });
const order = async (actor = analyst, request: Parameters<typeof issued>[1] = annual()) =>
  succeeded(await perform(orderDocument, by(actor), request)).id;
const orderNow = (id: string) => db.documentOrder.findUniqueOrThrow({ where: { id } });
const bytesOf = (storageKey: string) => readFile(join(world.folder, 'arquivos', 'objects', storageKey));

describe('an annual report', () => {
  test('is issued with its files, each with its hash, its code on the pages and a row of the trail', async () => {
    await validated(focal, analyst, await obligationOf('SEPOG/RO', '2.2'));
    const document = await issued(analyst, annual());
    expect(document).toMatchObject({ kind: 'annual', year: 2026, edition: 1, publishedAt: null });
    expect(document.files.map(({ format }) => format).sort()).toEqual(['docx', 'json', 'pdf', 'xlsx']);
    for (const { storageKey, sha256, size } of document.files) {
      const bytes = await bytesOf(storageKey);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(bytes.length).toBe(size);
    }
    const pdf = document.files.find(({ format }) => format === 'pdf')?.storageKey ?? '';
    const { text } = await readPdf(await bytesOf(pdf));
    expect(text).toContain('1ª edição');
    expect(text).toContain(printedCode(document.code));
    expect(await db.auditEvent.count({ where: { action: 'document.issued', entityId: document.id } })).toBe(1);
  });

  test('gets another edition when the facts change, and the earlier one stays as it was', async () => {
    const [first] = await db.issuedDocument.findMany({ include: { files: true } });
    await validated(focal, analyst, await obligationOf('SEPOG/RO', '2.2'), { title: 'Oficina que veio depois' });
    const second = await issued(analyst, annual());
    expect(second).toMatchObject({ edition: 2 });
    expect(second.code).not.toBe(first?.code);
    expect(JSON.stringify(second.page)).toContain('Oficina que veio depois');
    const stored = await db.issuedDocument.findUniqueOrThrow({
      where: { id: first?.id ?? '' },
      include: { files: true },
    });
    expect(stored).toEqual(first);
    expect(JSON.stringify(stored.page)).not.toContain('Oficina que veio depois');
  });

  test('of an empty year is a correct document, and of a year outside the term or yet to come is refused', async () => {
    expect(await issued(analyst, annual(2025))).toMatchObject({ year: 2025, edition: 1 });
    for (const year of [2024, 2027, 2031])
      expect(refusal(await perform(orderDocument, by(analyst), annual(year)))).toBe('INVALID');
  });

  test('is not issued while work of the year waits for review, and says why', async () => {
    const waiting = await sent(focal, await obligationOf('SEPOG/RO', '2.2'));
    const id = await order();
    await issueDocument({ id });
    expect(await orderNow(id)).toMatchObject({ state: 'FAILED', failure: 'REPORT_INCOMPLETE', activeKey: null });
    await db.activity.update({ where: { id: waiting.id }, data: { status: 'DRAFT' } });
  });
});

describe('two people at once', () => {
  test('who ask for the same document get the same order, and one document is made', async () => {
    const admin = await person('NETWORK_ADMIN', 'SEGES');
    const before = await db.issuedDocument.count();
    const [one, other] = await Promise.all([order(analyst), order(admin)]);
    expect(one).toBe(other);
    await Promise.all([issueDocument({ id: one }), issueDocument({ id: one }), issueDocument({ id: one })]);
    expect(await db.issuedDocument.count()).toBe(before + 1);
    expect(await orderNow(one)).toMatchObject({ state: 'DONE', step: 3, activeKey: null });
  });

  test('who ask for different documents get one each', async () => {
    const [one, other] = await Promise.all([order(analyst, annual(2025)), order(analyst, annual(2026))]);
    expect(one).not.toBe(other);
    for (const id of [one, other]) succeeded(await perform(cancelOrder, by(analyst), { id }));
  });
});

describe('an order', () => {
  test('that is cancelled while the PDF is made ends that process and leaves no document', async () => {
    const id = await order();
    const before = await db.issuedDocument.count();
    const real = RENDERERS.pdf;
    let aborted = false;
    vi.spyOn(RENDERERS, 'pdf').mockImplementation(async (paper, stamp, pictures, signal) => {
      signal?.addEventListener('abort', () => (aborted = true));
      succeeded(await perform(cancelOrder, by(analyst), { id }));
      // The pulse finds the order cancelled; without it the document would be made in full.
      await vi.waitUntil(() => aborted, { timeout: 10_000 });
      return real(paper, stamp, pictures, signal);
    });
    await issueDocument({ id });
    expect(aborted).toBe(true);
    expect(await orderNow(id)).toMatchObject({ state: 'CANCELLED', documentId: null, failure: null });
    expect(await db.issuedDocument.count()).toBe(before);
  });

  test('that is cancelled at the last moment is not put on record', async () => {
    const id = await order();
    const before = await db.issuedDocument.count();
    const real = RENDERERS.xlsx;
    vi.spyOn(RENDERERS, 'xlsx').mockImplementation(async (...args) => {
      const bytes = await real(...args);
      succeeded(await perform(cancelOrder, by(analyst), { id }));
      return bytes;
    });
    await issueDocument({ id });
    expect(await db.issuedDocument.count()).toBe(before);
    expect(refusal(await perform(cancelOrder, by(analyst), { id }))).toBe('ORDER_ENDED');
  });

  test('whose process ended is taken up again, and one that is being worked on is left alone', async () => {
    const id = await order();
    await db.documentOrder.update({ where: { id }, data: { state: 'RUNNING', beatAt: new Date() } });
    const before = await db.issuedDocument.count();
    await issueDocument({ id });
    expect(await db.issuedDocument.count()).toBe(before);
    await db.documentOrder.update({ where: { id }, data: { beatAt: new Date(Date.now() - 120_000) } });
    await resumeOrders();
    await issueDocument({ id });
    expect(await orderNow(id)).toMatchObject({ state: 'DONE' });
    expect(await db.issuedDocument.count()).toBe(before + 1);
  });

  test('that ends its process each time is given up after the third, and the next one may follow', async () => {
    const id = await order();
    const silent = { state: 'RUNNING', attempts: 3, beatAt: new Date(Date.now() - 120_000) } as const;
    await db.documentOrder.update({ where: { id }, data: silent });
    await issueDocument({ id });
    expect(await orderNow(id)).toMatchObject({ state: 'RUNNING', attempts: 3 });
    await resumeOrders();
    expect(await orderNow(id)).toMatchObject({ state: 'FAILED', failure: 'UNEXPECTED', activeKey: null });
    const next = await order();
    expect(next).not.toBe(id);
    succeeded(await perform(cancelOrder, by(analyst), { id: next }));
  });

  test('of who lost the permission meanwhile is not carried out', async () => {
    const leaving = await person('NETWORK_ANALYST', 'SEGES');
    const id = await order(leaving);
    await db.membership.deleteMany({ where: { userId: leaving.userId } });
    await issueDocument({ id });
    expect(await orderNow(id)).toMatchObject({ state: 'FAILED' });
    expect(await db.issuedDocument.count({ where: { issuedById: leaving.userId } })).toBe(0);
  });

  test('that breaks unexpectedly says so, and the next one may follow', async () => {
    const id = await order();
    vi.spyOn(RENDERERS, 'docx').mockRejectedValue(new Error('/srv/segredo is broken'));
    await issueDocument({ id });
    expect(await orderNow(id)).toMatchObject({ state: 'FAILED', failure: 'UNEXPECTED', activeKey: null });
    expect(await order()).not.toBe(id);
  });

  test('for a party or a meeting of no such agreement is refused', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const request of [
      { kind: 'party' as const, agreementId, year: 2026, partyId: nobody },
      { kind: 'minutes' as const, agreementId, eventId: nobody },
    ])
      expect(refusal(await perform(orderDocument, by(analyst), request))).toBe('NOT_FOUND');
    expect(refusal(await perform(orderDocument, by(analyst), { ...annual(), agreementId: nobody }))).toBe('NOT_FOUND');
  });

  test('is given by nobody but SEGES', async () => {
    const others = [await person('AUDITOR', 'SEGES')];
    for (const role of ['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER'] as const)
      others.push(await person(role, 'SEPOG/RO'));
    const before = await db.documentOrder.count();
    for (const other of others)
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(refusal(await perform(orderDocument, by(other), annual(2027))));
    expect(await db.documentOrder.count()).toBe(before);
  });
});

describe('other documents', () => {
  test('a party’s report and the plan on a day are issued in the same way, with editions of their own', async () => {
    const { partyId = '' } = focal.memberships[0] ?? {};
    const ofParty = await issued(analyst, { kind: 'party', agreementId, year: 2026, partyId });
    const ofDay = await issued(analyst, { kind: 'state', agreementId, on: '2026-06-30' as never });
    expect([ofParty.edition, ofDay.edition]).toEqual([1, 1]);
    expect((ofParty.page as unknown as Paper).title).toContain('SEPOG/RO');
    expect(ofDay.title).toContain('30/06/2026');
  });
});

describe('what was issued', () => {
  test.each([
    `UPDATE "IssuedDocument" SET title = 'outro'`,
    `UPDATE "IssuedDocument" SET edition = edition + 1`,
    `UPDATE "IssuedDocument" SET page = '{}'`,
    `DELETE FROM "IssuedFile"`,
    `UPDATE "IssuedFile" SET sha256 = repeat('0', 64)`,
  ])('is not changed even by the database’s owner: %s', async (statement) => {
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/never changes/);
  });
});
