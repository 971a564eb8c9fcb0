import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { discardActivity, saveActivity, withdrawActivity } from '@/lib/features/activities/mutations';
import { changeReviewDays } from '@/lib/features/agreements/mutations';
import { discardActivities, sendActivities } from '@/lib/features/bulk/mutations';
import { removeEvidence } from '@/lib/features/evidence/mutations';
import { closePeriod, lockPeriod, reopenPeriod } from '@/lib/features/periods/mutations';
import { loadBulk, loadReview } from '@/lib/features/review/loaders';
import { validateMany } from '@/lib/features/review/mutations';
import { reviewQuery } from '@/lib/features/review/schema';
import {
  by,
  decide,
  draft,
  everything,
  obligationOf,
  proven,
  refusal,
  sent,
  succeeded,
  typed,
  validated,
} from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { answer, ask, giveBack, reopen, toldOf } from '@/tests/factories/review';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let focal: Actor;
let analyst: Actor;
let obligation: string;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
  agreementId = admin.memberships[0]?.agreementId ?? '';
});
afterAll(() => world.close());
beforeEach(async () => {
  await db.periodReopening.deleteMany();
  await db.periodLock.deleteMany();
});

const partyOf = (actor: Actor) => actor.memberships[0]?.partyId ?? '';
const lock = (actor = admin, year = '2026') => perform(lockPeriod, by(actor), { agreementId, year });
const openFor = (lockId: string, partyId: string, actor = admin) =>
  perform(reopenPeriod, by(actor), { id: lockId, partyId, reason: 'Hora informada com erro.' });

describe('what was done in a locked year', () => {
  test('takes no change by its party, nor goes back to it, until the year is reopened for it, and again once closed', async () => {
    const made = {
      draft: await proven(focal, obligation),
      sent: await sent(focal, obligation),
      validated: await validated(focal, analyst, obligation),
    };
    const { evidenceId } = await db.activityEvidence.findFirstOrThrow({ where: { activityId: made.draft.id } });
    const item = [`${made.draft.id}.${made.draft.version}`];
    const attempts = {
      record: () => perform(saveActivity, by(focal), typed(obligation)),
      save: () => perform(saveActivity, by(focal), { ...made.draft, title: 'Outro' }),
      moveAway: () => perform(saveActivity, by(focal), { ...made.draft, performedFrom: undefined }),
      submit: () => perform(saveActivity, by(focal), { ...made.draft, intent: 'submit' }),
      withdraw: () => perform(withdrawActivity, by(focal), { id: made.sent.id, version: '2' }),
      discard: () => perform(discardActivity, by(focal), { id: made.draft.id, version: '1' }),
      removeEvidence: () => perform(removeEvidence, by(focal), { activityId: made.draft.id, evidenceId }),
      sendMany: () => perform(sendActivities, by(focal), { item }),
      discardMany: () => perform(discardActivities, by(focal), { item }),
      return: () => giveBack(analyst, made.sent, { note: 'Corrija.' }),
      reopen: () => reopen(analyst, made.validated),
    };
    const { id } = succeeded(await lock());
    const before = await everything();
    for (const [name, attempt] of Object.entries(attempts)) {
      expect([name, refusal(await attempt())]).toEqual([name, 'PERIOD_LOCKED']);
    }
    expect({ ...(await everything()), audit: 0 }).toEqual({ ...before, audit: 0 });
    const accession = await person('FOCAL_POINT', 'IEX/RO');
    succeeded(await openFor(id, partyOf(accession)));
    expect(refusal(await attempts.reopen())).toBe('PERIOD_LOCKED');
    succeeded(await openFor(id, partyOf(focal)));
    expect(refusal(await attempts.save())).toBe('ok');
    const { id: reopening } = await db.periodReopening.findFirstOrThrow({ where: { partyId: partyOf(focal) } });
    succeeded(await perform(closePeriod, by(admin), { id: reopening }));
    expect(refusal(await attempts.reopen())).toBe('PERIOD_LOCKED');
  });

  test('and was sent before is still validated, one or many together, and fulfils what it serves', async () => {
    const theirs = await obligationOf('IEX/RO', '2.2');
    const given = { hours: '60', performedFrom: '2026-03-20' };
    const alone = await sent(await person('FOCAL_POINT', 'IEX/RO'), theirs, given);
    const together = [await sent(focal, obligation), await sent(focal, obligation)];
    const ids = together.map(({ id }) => id);
    succeeded(await lock());
    expect((await loadReview(analyst, reviewQuery.parse({ atividade: alone.id }))).open?.isLocked).toBe(true);
    succeeded(await decide(analyst, alone));
    const fulfilled = { status: 'FULFILLED', fulfilledOn: new Date('2026-03-20') };
    expect(await db.obligation.findUniqueOrThrow({ where: { id: theirs } })).toMatchObject(fulfilled);
    const { rows } = await loadBulk(analyst, ids);
    expect(rows.map(({ obstacle }) => obstacle)).toEqual([null, null]);
    const seen = together.map(({ id, version }) => `${id}:${version}`);
    succeeded(await perform(validateMany, by(analyst), { seen }));
    expect(await db.activity.count({ where: { id: { in: ids }, status: 'VALIDATED' } })).toBe(2);
  });

  test('and was sent before can be asked about, and goes back once the year is reopened for its party', async () => {
    const form = await sent(focal, obligation);
    const { id } = succeeded(await lock());
    succeeded(await ask(analyst, form));
    succeeded(await answer(focal, form));
    expect(refusal(await giveBack(analyst, form, { note: 'Corrija.' }))).toBe('PERIOD_LOCKED');
    succeeded(await openFor(id, partyOf(focal)));
    expect((await loadReview(analyst, reviewQuery.parse({ atividade: form.id }))).open?.isLocked).toBe(false);
    succeeded(await giveBack(analyst, form, { note: 'Corrija.' }));
  });

  test('does not keep another year’s work, nor what has no date, nor another agreement', async () => {
    succeeded(await lock(admin, '2025'));
    expect(refusal(await decide(analyst, await sent(focal, obligation)))).toBe('ok');
    await db.periodLock.deleteMany();
    succeeded(await lock());
    await draft(focal, obligation, { performedFrom: undefined });
    const moved = await draft(focal, obligation, { performedFrom: undefined });
    const into = { ...moved, performedFrom: '2026-03-10' };
    expect(refusal(await perform(saveActivity, by(focal), into))).toBe('PERIOD_LOCKED');
  });
});

describe('locking, reopening and closing', () => {
  test.each<[Role, string]>([
    ['NETWORK_ANALYST', 'SEGES'],
    ['AUDITOR', 'SEGES'],
    ['PARTY_COORDINATOR', 'SEPOG/RO'],
    ['FOCAL_POINT', 'SEPOG/RO'],
    ['VIEWER', 'SEPOG/RO'],
  ])('are not for %s', async (role, party) => {
    const actor = await person(role, party);
    expect(refusal(await lock(actor))).toBe('NOT_FOUND');
    const { id } = succeeded(await lock());
    expect(refusal(await openFor(id, partyOf(focal), actor))).toBe('NOT_FOUND');
    succeeded(await openFor(id, partyOf(focal)));
    const reopening = await db.periodReopening.findFirstOrThrow({ where: { lockId: id } });
    expect(refusal(await perform(closePeriod, by(actor), { id: reopening.id }))).toBe('NOT_FOUND');
    expect(await db.periodReopening.count({ where: { closedAt: null } })).toBe(1);
  });

  test('a year that has not begun, or lies outside of the term, cannot be locked', async () => {
    for (const year of ['2024', '2027', '2031']) expect(refusal(await lock(admin, year))).toBe('YEAR_NOT_BEGUN');
    expect(await db.periodLock.count()).toBe(0);
  });

  test('locked by many at once it is locked once, and said once', async () => {
    const before = await db.auditEvent.count({ where: { action: 'period.locked' } });
    const results = await Promise.all(Array.from({ length: 5 }, () => lock()));
    expect(results.map(refusal)).toEqual(Array.from({ length: 5 }, () => 'ok'));
    expect(await db.periodLock.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { action: 'period.locked' } })).toBe(before + 1);
  });

  test('reopening asks for a reason, a party of the agreement, and that it is closed', async () => {
    const { id } = succeeded(await lock());
    const form = { id, partyId: partyOf(focal), reason: '  ' };
    expect(refusal(await perform(reopenPeriod, by(admin), form))).toBe('INVALID');
    expect(refusal(await openFor(id, randomUUID()))).toBe('NOT_FOUND');
    succeeded(await openFor(id, partyOf(focal)));
    expect(refusal(await openFor(id, partyOf(focal)))).toBe('PERIOD_OPEN_ALREADY');
    const { id: reopening } = await db.periodReopening.findFirstOrThrow({ where: { lockId: id } });
    succeeded(await perform(closePeriod, by(admin), { id: reopening }));
    expect(refusal(await perform(closePeriod, by(admin), { id: reopening }))).toBe('WRONG_STATE');
    expect(refusal(await openFor(id, partyOf(focal)))).toBe('ok');
  });
});

describe('a validation that is taken back', () => {
  test('opens again the obligation that it alone fulfilled, and the history says who did so and why', async () => {
    const once = await obligationOf('SEPOG/RO', '1.2', 'once').catch(async () => {
      const where = { goal: { code: '1.2' }, party: { acronym: 'SEPOG/RO' } };
      return (await db.obligation.findFirstOrThrow({ where })).id;
    });
    const form = await validated(focal, analyst, once, { hours: undefined, performedFrom: '2025-12-30' });
    const find = () => db.obligation.findUniqueOrThrow({ where: { id: once }, include: { changes: true } });
    expect(await find()).toMatchObject({ status: 'FULFILLED', fulfilledOn: new Date('2025-12-30') });
    succeeded(await reopen(analyst, form, 'A indicação era de outra pessoa.'));
    const after = await find();
    expect(after).toMatchObject({ status: 'OPEN', fulfilledOn: null, lastRecordOn: null });
    expect(after.changes.filter(({ kind }) => kind === 'REOPENED')).toMatchObject([
      { actorId: analyst.userId, reason: expect.stringContaining('A indicação era de outra pessoa.') },
    ]);
    expect(await db.activity.findUniqueOrThrow({ where: { id: form.id } })).toMatchObject({
      status: 'RETURNED',
      version: 4,
    });
    expect(await toldOf(form.id)).toContain(`REOPENED: ${focal.name}`);
    const trail = await db.auditEvent.findMany({ where: { entityId: form.id, action: 'activity.reopened' } });
    expect(trail).toMatchObject([{ actorId: analyst.userId, partyId: partyOf(focal) }]);
    const mended = { ...form, version: '4', performedFrom: '2026-01-02', intent: 'submit' as const };
    succeeded(await perform(saveActivity, by(focal), mended));
    succeeded(await decide(analyst, { ...form, version: '5' }));
    expect(await find()).toMatchObject({ status: 'FULFILLED', fulfilledOn: new Date('2026-01-02') });
  });

  test('leaves fulfilled, on the later day, what another one fulfils too', async () => {
    const where = { goal: { code: '1.2' }, party: { acronym: 'SEPOG/RO' } };
    const { id } = await db.obligation.findFirstOrThrow({ where });
    await db.activityObligation.deleteMany({ where: { obligationId: id } });
    await db.obligation.update({ where: { id }, data: { status: 'OPEN', fulfilledOn: null } });
    const early = await validated(focal, analyst, id, { hours: undefined, performedFrom: '2025-12-30' });
    await validated(focal, analyst, id, { hours: undefined, performedFrom: '2026-02-03' });
    succeeded(await reopen(analyst, early));
    const after = await db.obligation.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({ status: 'FULFILLED', fulfilledOn: new Date('2026-02-03') });
  });

  test('asks for a reason, the version that was seen, and a validated activity', async () => {
    const form = await validated(focal, analyst, obligation);
    expect(refusal(await reopen(analyst, form, ' '))).toBe('INVALID');
    expect(refusal(await reopen(analyst, { ...form, version: '2' }))).toBe('CONFLICT');
    expect(refusal(await reopen(analyst, await sent(focal, obligation)))).toBe('WRONG_STATE');
    const results = await Promise.all([reopen(analyst, form), reopen(admin, form)]);
    expect(results.map(refusal).sort()).toEqual(['WRONG_STATE', 'ok']);
  });
});

describe('the days within which SEGES reviews', () => {
  const change = (actor: Actor, days: string, version = '1') =>
    perform(changeReviewDays, by(actor), { id: agreementId, version, days });

  test('are set by who manages the plan, from 1 to 60, over the version that was seen', async () => {
    for (const days of ['0', '61', '1,5', 'dez', '-1']) expect(refusal(await change(admin, days))).toBe('INVALID');
    expect(refusal(await change(analyst, '5'))).toBe('NOT_FOUND');
    expect(refusal(await change(focal, '5'))).toBe('NOT_FOUND');
    expect(refusal(await change(admin, '5', '9'))).toBe('CONFLICT');
    expect(refusal(await change(admin, '5'))).toBe('ok');
    expect(await db.agreement.findUniqueOrThrow({ where: { id: agreementId } })).toMatchObject({ reviewDays: 5 });
    const trail = await db.auditEvent.findMany({ where: { action: 'reviewDays.changed' } });
    expect(trail).toMatchObject([{ actorId: admin.userId, data: { before: 10, after: 5 } }]);
  });
});
