import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadBulkActivities, loadBulkEvidence } from '@/lib/features/bulk/loaders';
import { changeEvidenceTogether, discardActivities, sendActivities } from '@/lib/features/bulk/mutations';
import { itemText, pickedActivities } from '@/lib/features/bulk/schema';
import {
  by,
  decide,
  draft,
  everything,
  obligationOf,
  prove,
  proven,
  refusal,
  sent,
  succeeded,
} from '@/tests/factories/activities';
import { evidenceOf } from '@/tests/factories/evidence';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let viewer: Actor;
let analyst: Actor;
let stranger: Actor;
let courses: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  viewer = await person('VIEWER', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  stranger = await person('FOCAL_POINT', 'IEX/RO');
  courses = await obligationOf('SEPOG/RO', '2.2');
});
afterAll(() => world.close());

type Form = { id: string; version: string };
const items = (...forms: Form[]) => ({ item: forms.map(({ id, version }) => `${id}.${version}`) });
const send = (actor: Actor, ...forms: Form[]) => perform(sendActivities, by(actor), items(...forms));
const discard = (actor: Actor, ...forms: Form[]) => perform(discardActivities, by(actor), items(...forms));
const statusOf = async ({ id }: Form) => (await db.activity.findUnique({ where: { id } }))?.status ?? 'gone';

async function returned(): Promise<Form> {
  const form = await sent(focal, courses);
  succeeded(await decide(analyst, form, 'Falta a lista'));
  return { ...form, version: '3' };
}

async function unchanged(attempt: () => Promise<string>, code: string) {
  const before = await everything();
  expect(await attempt()).toBe(code);
  expect(await everything()).toEqual(before);
}

describe('sending several activities', () => {
  test('sends drafts and returned ones, each with its turn in the conversation and in the trail', async () => {
    const forms = [await proven(focal, courses), await proven(focal, courses), await returned()];
    succeeded(await send(focal, ...forms));
    for (const { id, version } of forms) {
      const activity = await db.activity.findUniqueOrThrow({ where: { id }, include: { remarks: true } });
      expect(activity).toMatchObject({
        status: 'SUBMITTED',
        version: Number(version) + 1,
        submittedById: focal.userId,
      });
      expect(activity.submittedAt).not.toBeNull();
      expect(activity.remarks.at(-1)?.kind).toBe('SUBMITTED');
      expect(await db.auditEvent.count({ where: { entityId: id, action: 'activity.submitted' } })).toBeGreaterThan(0);
    }
    expect((await db.obligation.findUniqueOrThrow({ where: { id: courses } })).status).toBe('IN_REVIEW');
  });

  test('makes whoever sends them one of their authors, who never reviews them', async () => {
    const coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
    const form = await proven(focal, courses);
    succeeded(await send(coordinator, form));
    const { authorIds } = await db.activity.findUniqueOrThrow({ where: { id: form.id } });
    expect(authorIds).toEqual([focal.userId, coordinator.userId]);
  });

  test('is said before it is done: which go, which stay and why', async () => {
    const [ready, bare, inReview] = [
      await proven(focal, courses),
      await draft(focal, courses),
      await sent(focal, courses),
    ];
    const future = await proven(focal, courses, { performedFrom: '2026-12-10' });
    const others = await draft(stranger, await obligationOf('IEX/RO', '2.2'));
    const ids = [ready, bare, inReview, future, others].map(({ id }) => id);
    const preview = await loadBulkActivities(focal, ids, 'send');
    expect(preview.ready.map(itemText)).toEqual([`${ready.id}.1`]);
    expect(preview.unreached).toBe(1);
    const why = new Map(preview.kept.map(({ id, reasons }) => [id, reasons]));
    expect(why.get(bare.id)).toEqual(['Falta anexar o que comprova.']);
    expect(why.get(inReview.id)).toEqual(['Já está em análise.']);
    expect(why.get(future.id)).toEqual(['A data ainda não chegou. Envie depois da realização.']);
  });

  test('sends all or none: one that cannot go keeps the others back', async () => {
    const [ready, bare] = [await proven(focal, courses), await draft(focal, courses)];
    await unchanged(async () => refusal(await send(focal, ready, bare)), 'WRONG_STATE');
    await unchanged(async () => refusal(await send(focal, ready, { ...bare, version: '7' })), 'CONFLICT');
    await prove(focal, bare.id);
    succeeded(await send(focal, ready, bare));
  });

  test('reaches nobody else’s: another party’s, or one’s own for who only reads', async () => {
    const own = await proven(focal, courses);
    for (const actor of [stranger, viewer, analyst])
      await unchanged(async () => refusal(await send(actor, own)), 'NOT_FOUND');
    const theirs = await proven(stranger, await obligationOf('IEX/RO', '2.2'));
    await unchanged(async () => refusal(await send(focal, own, theirs)), 'NOT_FOUND');
    await unchanged(async () => refusal(await send(focal, own, { id: randomUUID(), version: '1' })), 'NOT_FOUND');
  });

  test('of a locked year keeps all of them, and says so', async () => {
    const [form, other] = [await proven(focal, courses), await draft(focal, courses)];
    const { agreementId = '' } = focal.memberships[0] ?? {};
    const lock = { agreementId, year: 2026, lockedById: analyst.userId, lockedAt: new Date('2026-11-01T12:00:00Z') };
    const { id } = await db.periodLock.create({ data: lock });
    await unchanged(async () => refusal(await send(focal, form)), 'PERIOD_LOCKED');
    await unchanged(async () => refusal(await discard(focal, other)), 'PERIOD_LOCKED');
    const { kept } = await loadBulkActivities(focal, [form.id], 'send');
    expect(kept[0]?.reasons).toEqual(['O ano em que aconteceu está encerrado.']);
    await db.periodLock.delete({ where: { id } });
    succeeded(await send(focal, form));
  });

  test('sent many times at once, is done once', async () => {
    const forms = [await proven(focal, courses), await proven(focal, courses)];
    const results = await Promise.all(Array.from({ length: 12 }, () => send(focal, ...forms)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 12 }, () => 'ok'));
    for (const { id } of forms) {
      expect(await db.remark.count({ where: { activityId: id, kind: 'SUBMITTED' } })).toBe(1);
      expect(await db.auditEvent.count({ where: { entityId: id, action: 'activity.submitted' } })).toBe(1);
    }
  });

  test('takes fifty at most, each once', async () => {
    const many = Array.from({ length: 51 }, () => ({ id: randomUUID(), version: '1' }));
    expect(refusal(await send(focal, ...many))).toBe('INVALID');
    expect(refusal(await send(focal))).toBe('INVALID');
    const form = await proven(focal, courses);
    expect(refusal(await send(focal, form, form))).toBe('INVALID');
    const preview = await loadBulkActivities(
      focal,
      many.map(({ id }) => id),
      'send',
    );
    expect(preview).toMatchObject({ ready: [], unreached: 50, beyond: 1 });
    expect(pickedActivities.parse({ atividade: ['x', form.id, form.id] }).atividade).toEqual([form.id]);
  });
});

describe('throwing several drafts away', () => {
  test('takes their evidence along unless something else uses it', async () => {
    const [one, two] = [await proven(focal, courses), await draft(focal, courses)];
    const kept = await draft(focal, courses);
    const shared = await prove(focal, two.id);
    await db.activityEvidence.create({ data: { activityId: kept.id, evidenceId: shared } });
    const [own] = await db.activityEvidence.findMany({ where: { activityId: one.id } });
    succeeded(await discard(focal, one, two));
    expect([await statusOf(one), await statusOf(two), await statusOf(kept)]).toEqual(['gone', 'gone', 'DRAFT']);
    expect(await db.evidence.count({ where: { id: own?.evidenceId } })).toBe(0);
    expect(await db.evidence.count({ where: { id: shared } })).toBe(1);
    expect(
      await db.auditEvent.count({ where: { entityId: { in: [one.id, two.id] }, action: 'activity.discarded' } }),
    ).toBe(2);
  });

  test('never takes what was sent, returned or is another’s', async () => {
    const [mine, inReview, back] = [await draft(focal, courses), await sent(focal, courses), await returned()];
    for (const other of [inReview, back])
      await unchanged(async () => refusal(await discard(focal, mine, other)), 'WRONG_STATE');
    await unchanged(async () => refusal(await discard(stranger, mine)), 'NOT_FOUND');
    const { kept } = await loadBulkActivities(focal, [inReview.id, back.id], 'discard');
    expect(kept.map(({ reasons }) => reasons.length)).toEqual([1, 1]);
  });

  test('and one changed meanwhile keeps all of them', async () => {
    const [one, two] = [await draft(focal, courses), await draft(focal, courses)];
    await db.activity.update({ where: { id: two.id }, data: { version: 2 } });
    await unchanged(async () => refusal(await discard(focal, one, two)), 'CONFLICT');
  });
});

describe('changing several pieces of evidence', () => {
  const change = (actor: Actor, ids: string[], what: object, version = 1) =>
    perform(changeEvidenceTogether, by(actor), { item: ids.map((id) => `${id}.${version}`), ...what });

  test('sets what is asked and leaves the rest; what is no longer public is taken back at once', async () => {
    const plain = await evidenceOf('SEPOG/RO', focal, { title: 'Ata', validUntil: '2027-01-31' });
    const published = await evidenceOf('SEPOG/RO', focal, {
      ...{ title: 'Guia', sensitivity: 'PUBLIC', publishedAt: new Date('2026-10-01T12:00:00Z') },
    });
    succeeded(await change(focal, [plain, published], { sensitivity: 'RESTRICTED' }));
    const rows = await db.evidence.findMany({ where: { id: { in: [plain, published] } }, orderBy: { title: 'asc' } });
    expect(rows.map(({ sensitivity, publishedAt, version }) => ({ sensitivity, publishedAt, version }))).toEqual([
      { sensitivity: 'RESTRICTED', publishedAt: null, version: 2 },
      { sensitivity: 'RESTRICTED', publishedAt: null, version: 2 },
    ]);
    expect(rows[0]?.validUntil).toEqual(new Date('2027-01-31'));
    succeeded(await change(focal, [plain, published], { validity: 'set', validUntil: '2028-06-30' }, 2));
    succeeded(await change(focal, [plain], { validity: 'clear' }, 3));
    const after = await db.evidence.findMany({ where: { id: { in: [plain, published] } }, orderBy: { title: 'asc' } });
    expect(after.map(({ validUntil }) => validUntil?.toISOString().slice(0, 10) ?? null)).toEqual([null, '2028-06-30']);
    expect(after.every(({ sensitivity }) => sensitivity === 'RESTRICTED')).toBe(true);
    expect(await db.auditEvent.count({ where: { entityId: plain, action: 'evidence.changed' } })).toBe(3);
  });

  test('asks for something to change, and for a day that can be', async () => {
    const id = await evidenceOf('SEPOG/RO', focal, { title: 'Ofício', factOn: '2026-05-10' });
    for (const what of [
      {},
      { validity: 'set' },
      { validity: 'set', validUntil: '2026-05-09' },
      { sensitivity: 'SECRET' },
    ])
      expect(refusal(await change(focal, [id], what))).toBe('INVALID');
    expect((await db.evidence.findUniqueOrThrow({ where: { id } })).version).toBe(1);
  });

  test('leaves alone what is in review, what changed meanwhile and what is another’s', async () => {
    const form = await sent(focal, courses);
    const [link] = await db.activityEvidence.findMany({ where: { activityId: form.id } });
    const id = await evidenceOf('SEPOG/RO', focal, { title: 'Livre' });
    const what = { sensitivity: 'PUBLIC' };
    await unchanged(async () => refusal(await change(focal, [id, link?.evidenceId ?? ''], what)), 'EVIDENCE_IN_REVIEW');
    await unchanged(async () => refusal(await change(focal, [id], what, 9)), 'CONFLICT');
    for (const actor of [stranger, viewer, analyst])
      await unchanged(async () => refusal(await change(actor, [id], what)), 'NOT_FOUND');
    const preview = await loadBulkEvidence(focal, [id, link?.evidenceId ?? '', randomUUID()]);
    expect(preview.ready.map((row) => row.id)).toEqual([id]);
    expect(preview.kept).toHaveLength(1);
    expect(preview.unreached).toBe(1);
  });
});
