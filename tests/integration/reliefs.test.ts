import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadReliefs } from '@/lib/features/reliefs/loaders';
import { grantRelief, withdrawRelief } from '@/lib/features/reliefs/mutations';
import { by, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { deadlines, openedFor, registered } from '@/tests/factories/events';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { decision, grant, granted, withdrawGranted } from '@/tests/factories/reliefs';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let focal: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterEach(async () => {
  const left = await db.relief.findMany({ where: { withdrawnReason: null } });
  for (const { id } of left) succeeded(await withdrawGranted(admin, id, 'Fim do teste'));
});
afterAll(() => world.close());

const find = async (acronym: string, code: string, period = '2026') =>
  db.obligation.findUniqueOrThrow({
    where: { id: await obligationOf(acronym, code, period) },
    include: { changes: { orderBy: { at: 'desc' } } },
  });

const courseChange = (given: { occurredOn?: string; dueOn?: string } = {}) =>
  registered(admin, { agreementId, kind: 'COURSE_CHANGE', title: `Catálogo ${randomUUID()}`, ...given });

describe('a suspension', () => {
  test('is seen first, and then marks what it reaches with its interval and reason, for every party', async () => {
    const input = decision({ agreementId });
    const before = await deadlines();
    const first = await perform(grantRelief, by(admin), input);
    expect(first).toMatchObject({ ok: false, code: 'SEE_IMPACT' });
    expect(first.ok || first.impact?.impact.counts.suspended).toBeGreaterThanOrEqual(7);
    expect(await deadlines()).toEqual(before);
    succeeded(await grant(admin, input));
    for (const [acronym, code] of [
      ['SEGES', '3.3'],
      ['SEPOG/RO', '3.2'],
      ['IEX/RO', '3.3'],
    ] as const)
      expect(await find(acronym, code)).toMatchObject({
        status: 'OPEN',
        statusReason: 'Período eleitoral',
        suspendedFrom: toUtc(civilDate('2026-11-01')),
        suspendedTo: toUtc(civilDate('2026-12-15')),
      });
    expect((await find('SEGES', '3.3')).changes[0]).toMatchObject({
      kind: 'SUSPENDED',
      reason: 'Suspensão de 01/11/2026 a 15/12/2026: Período eleitoral',
      actorId: admin.userId,
    });
    expect(await find('SEGES', 'C3')).toMatchObject({ suspendedTo: null });
    expect(await db.auditEvent.findFirst({ where: { entityId: input.id } })).toMatchObject({
      action: 'relief.granted',
      data: { kind: 'SUSPENSION', goals: '3.1, 3.2, 3.3', startsOn: '2026-11-01', endsOn: '2026-12-15' },
    });
  });

  test('moves a deadline inside it by what was left, and withdrawing it moves the deadline back', async () => {
    const { id } = await courseChange({ dueOn: '2026-11-24' });
    const decided = await granted(admin, { agreementId, startsOn: '2026-11-20', endsOn: '2026-12-15' });
    // Five days were left, the 20th included: they end on 20/12, a Sunday.
    expect(fromUtc((await openedFor(id, 'SEGES')).dueOn)).toBe('2026-12-21');
    succeeded(await withdrawGranted(admin, decided.id, 'Decisão judicial'));
    const back = await openedFor(id, 'SEGES');
    expect(back).toMatchObject({ suspendedFrom: null, suspendedTo: null, statusReason: null });
    expect(fromUtc(back.dueOn)).toBe('2026-11-24');
    expect(back.changes.map(({ reason }) => reason).sort()).toEqual([
      'Suspensão de 20/11/2026 a 15/12/2026: Período eleitoral',
      'Suspensão retirada: Decisão judicial',
    ]);
  });

  test('of one party leaves the others alone', async () => {
    const seges = await db.party.findFirstOrThrow({ where: { acronym: 'SEGES' } });
    await granted(admin, { agreementId, goalCodes: ['3.3'], party: seges.id });
    expect(await find('SEGES', '3.3')).toMatchObject({ suspendedTo: toUtc(civilDate('2026-12-15')) });
    expect(await find('SEPOG/RO', '3.3')).toMatchObject({ suspendedTo: null });
  });

  test.each(['iex/ro', '12.ABC.345/01DE-35', 'Órgão IEX'])('finds an accession body by %s', async (accession) => {
    await granted(admin, { agreementId, goalCodes: ['3.3'], party: 'aderente', accession });
    expect(await find('IEX/RO', '3.3')).toMatchObject({ suspendedTo: toUtc(civilDate('2026-12-15')) });
    expect(await find('SEGES', '3.3')).toMatchObject({ suspendedTo: null });
  });

  test('leaves what was fulfilled as it is', async () => {
    const { id } = await courseChange();
    const opened = await openedFor(id, 'SEPOG/RO');
    await validated(focal, admin, opened.id, { performedFrom: '2026-11-20' });
    const before = await db.obligation.findUnique({ where: { id: opened.id } });
    await granted(admin, { agreementId });
    expect(await db.obligation.findUnique({ where: { id: opened.id } })).toEqual(before);
  });

  test('that reaches nothing says so once, and is then kept for what opens later', async () => {
    const input = decision({ agreementId, goalCodes: ['1.7'], startsOn: '2027-03-01', endsOn: '2027-03-31' });
    const first = await perform(grantRelief, by(admin), input);
    expect(first).toMatchObject({ ok: false, code: 'SEE_IMPACT', impact: { impact: { shown: [] } } });
    succeeded(await grant(admin, input));
    const { id } = await registered(admin, { agreementId, occurredOn: '2027-02-20', dueOn: '2027-03-10' });
    expect(await openedFor(id, 'SEGES')).toMatchObject({ suspendedTo: toUtc(civilDate('2027-03-31')) });
    expect(fromUtc((await openedFor(id, 'SEGES')).dueOn)).toBe('2027-04-12');
  });
});

describe('a waiver', () => {
  const waiver = { kind: 'WAIVER', startsOn: '2026-12-01', endsOn: '2027-01-31' } as const;

  test('takes away what falls due in its interval, with its reason, and withdrawing it opens that again', async () => {
    const decided = await granted(admin, { agreementId, ...waiver, goalCodes: ['2.1'], reason: 'Sem orçamento' });
    const waived = await find('SEGES', '2.1');
    expect(waived).toMatchObject({ status: 'WAIVED', statusReason: 'Sem orçamento', changes: [{ kind: 'WAIVED' }] });
    expect(await find('SEGES', '2.1', '2027')).toMatchObject({ status: 'OPEN' });
    succeeded(await withdrawGranted(admin, decided.id, 'Orçamento liberado'));
    expect(await find('SEGES', '2.1')).toMatchObject({
      id: waived.id,
      status: 'OPEN',
      statusReason: null,
      changes: expect.arrayContaining([
        expect.objectContaining({ kind: 'REOPENED', reason: 'Dispensa retirada: Orçamento liberado' }),
      ]),
    });
  });

  test('shows what it waives before it is saved', async () => {
    const first = await perform(grantRelief, by(admin), decision({ agreementId, ...waiver, goalCodes: ['2.1'] }));
    expect(first.ok || first.impact?.impact.shown).toContainEqual(
      expect.objectContaining({ kind: 'WAIVED', goalCode: '2.1', before: '2027-01-04', after: null }),
    );
  });
});

describe('sent more than once', () => {
  test('twenty identical decisions at once are one', async () => {
    const input = decision({ agreementId });
    const first = await perform(grantRelief, by(admin), input);
    const seen = first.ok ? undefined : first.impact?.seen;
    const sending = Array.from({ length: 20 }, () => perform(grantRelief, by(admin), { ...input, seen }));
    expect((await Promise.all(sending)).map(refusal)).toEqual(Array.from({ length: 20 }, () => 'ok'));
    expect(await db.relief.count({ where: { withdrawnReason: null } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: input.id } })).toBe(1);
    const today = (await find('SEGES', '3.3')).changes.filter(({ kind }) => kind === 'SUSPENDED');
    expect(new Set(today.map(({ at }) => at.getTime())).size).toBe(1);
  });

  test('the id of another decision is a conflict', async () => {
    const { id } = await granted(admin, { agreementId });
    expect(refusal(await grant(admin, decision({ id, agreementId, reason: 'Outra' })))).toBe('CONFLICT');
  });

  test('a withdrawal is done once, and stays', async () => {
    const input = await granted(admin, { agreementId });
    succeeded(await withdrawGranted(admin, input.id, 'Engano'));
    expect(refusal(await perform(withdrawRelief, by(admin), { id: input.id, reason: 'Engano' }))).toBe('ok');
    expect(refusal(await withdrawGranted(admin, input.id, 'Outro motivo'))).toBe('WRONG_STATE');
    expect(refusal(await grant(admin, input))).toBe('CONFLICT');
    expect(await db.auditEvent.count({ where: { entityId: input.id } })).toBe(2);
  });
});

test('the list tells where each decision stands, who took it and why it was withdrawn', async () => {
  await granted(admin, { agreementId, startsOn: '2026-11-20', endsOn: '2026-11-20' });
  await granted(admin, { agreementId, startsOn: '2026-11-21', endsOn: '2026-11-30' });
  await granted(admin, { agreementId, startsOn: '2026-07-04', endsOn: '2026-10-25' });
  const loaded = await loadReliefs(focal, 1);
  expect(loaded?.reliefs.filter(({ state }) => state !== 'WITHDRAWN')).toMatchObject([
    { startsOn: '2026-11-21', state: 'FUTURE', createdBy: admin.name },
    { startsOn: '2026-11-20', state: 'RUNNING', party: null },
    { startsOn: '2026-07-04', state: 'PAST' },
  ]);
  expect(loaded?.reliefs.find(({ state }) => state === 'WITHDRAWN')?.withdrawnReason).toBe('Fim do teste');
  expect(loaded?.manages).toBe(false);
});
