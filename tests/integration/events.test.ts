import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadEvents } from '@/lib/features/events/loaders';
import { changeEvent, registerEvent, withdrawEvent } from '@/lib/features/events/mutations';
import { by, refusal, sent, succeeded, validated } from '@/tests/factories/activities';
import {
  change,
  deadlines,
  meeting,
  openedBy,
  openedFor,
  register,
  registered,
  type TypedEvent,
  withdraw,
} from '@/tests/factories/events';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let analyst: Actor;
let focal: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

describe('registering an event', () => {
  test('opens one obligation for each party that answers for its goal, due on its date, without a second look', async () => {
    const input = meeting({ agreementId });
    expect((await perform(registerEvent, by(analyst), input)).ok).toBe(true);
    expect(await openedBy(input.id)).toMatchObject([
      { party: { acronym: 'SEGES' }, goal: { code: '1.7' }, slot: `event:${input.id}`, period: input.title },
      { party: { acronym: 'SEPOG/RO' }, goal: { code: '1.7' }, dueOn: toUtc(civilDate('2026-12-02')), status: 'OPEN' },
    ]);
    expect(await db.auditEvent.findFirst({ where: { entityId: input.id } })).toMatchObject({
      action: 'event.registered',
      actorId: analyst.userId,
      data: { kind: 'MEETING', occurredOn: '2026-11-20', dueOn: '2026-12-02', opened: 2 },
    });
  });

  test.each([
    ['REPORT_REQUEST', '3.5', ['IEX/RO', 'SEPOG/RO']],
    ['COURSE_CHANGE', '3.2', ['IEX/RO', 'SEGES', 'SEPOG/RO']],
  ] as const)('of kind %s opens goal %s for %j, by the calendar of each', async (kind, code, acronyms) => {
    // A holiday and a weekend; in Rondônia the Monday is a holiday of the state too.
    const { id } = await registered(analyst, {
      agreementId,
      kind,
      title: `Evento de ${kind}`,
      occurredOn: '2026-11-03',
      dueOn: '2027-01-01',
    });
    const opened = await openedBy(id);
    expect(opened.map(({ party }) => party.acronym)).toEqual(acronyms);
    expect(new Set(opened.map(({ goal }) => goal.code))).toEqual(new Set([code]));
    for (const { dueOn, party } of opened)
      expect(fromUtc(dueOn)).toBe(party.acronym === 'SEGES' ? '2027-01-04' : '2027-01-05');
  });

  test('does not call a party that was not yet a member on its day', async () => {
    const { id } = await registered(analyst, { agreementId, kind: 'REPORT_REQUEST', occurredOn: '2026-02-09' });
    expect((await openedBy(id)).map(({ party }) => party.acronym)).toEqual(['SEPOG/RO']);
  });

  test('whose deadline has passed shows first that it is late at once', async () => {
    const input = meeting({ agreementId, occurredOn: '2026-10-01', dueOn: '2026-10-20' });
    const first = await perform(registerEvent, by(analyst), input);
    expect(first).toMatchObject({
      ok: false,
      code: 'SEE_IMPACT',
      impact: { impact: { counts: { opened: 2, late: 2 } } },
    });
    expect(await db.agreementEvent.count({ where: { id: input.id } })).toBe(0);
    succeeded(await register(analyst, input));
  });

  test('twenty times at once makes one event, one entry in the trail and one obligation a party', async () => {
    const input = meeting({ agreementId, title: 'Pressa' });
    const results = await Promise.all(Array.from({ length: 20 }, () => perform(registerEvent, by(analyst), input)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 20 }, () => 'ok'));
    expect(await db.agreementEvent.count({ where: { title: 'Pressa' } })).toBe(1);
    expect(await openedBy(input.id)).toHaveLength(2);
    expect(await db.auditEvent.count({ where: { entityId: input.id } })).toBe(1);
  });

  test('with the id of another event is a conflict', async () => {
    const { id } = await registered(analyst, { agreementId, title: 'Primeiro' });
    expect(refusal(await register(analyst, meeting({ agreementId, id, title: 'Segundo' })))).toBe('CONFLICT');
  });
});

describe('moving an event', () => {
  let input: TypedEvent;
  beforeEach(async () => {
    input = await registered(analyst, { agreementId, title: `Reunião ${randomUUID()}` });
  });

  test('shows what moves, then moves the open obligations and keeps the old date with the reason', async () => {
    const before = await deadlines();
    const first = await perform(changeEvent, by(analyst), { ...input, version: '1', dueOn: '2026-12-09' });
    expect(first).toMatchObject({ ok: false, code: 'SEE_IMPACT', impact: { impact: { counts: { moved: 2 } } } });
    expect(await deadlines()).toEqual(before);
    succeeded(await change(analyst, { ...input, version: '1', dueOn: '2026-12-09', why: 'falta de sala' }));
    const moved = await openedFor(input.id, 'SEPOG/RO');
    expect(fromUtc(moved.dueOn)).toBe('2026-12-09');
    expect(moved.changes).toMatchObject([
      {
        kind: 'MOVED',
        previousDueOn: toUtc(civilDate('2026-12-02')),
        dueOn: toUtc(civilDate('2026-12-09')),
        reason: 'Reunião adiada: de 02/12/2026 para 09/12/2026, falta de sala',
        actorId: analyst.userId,
      },
    ]);
    expect(await db.auditEvent.findFirst({ where: { entityId: input.id, action: 'event.changed' } })).toMatchObject({
      data: { dueOn: '2026-12-09', previousDueOn: '2026-12-02', moved: 2 },
    });
  });

  test('to the past says which become late', async () => {
    const earlier = { ...input, version: '1', occurredOn: '2026-11-01', dueOn: '2026-11-10' };
    const first = await perform(changeEvent, by(analyst), earlier);
    expect(first).toMatchObject({ impact: { impact: { counts: { moved: 2, late: 2 } } } });
  });

  test('before a party was a member cancels its obligation, and back opens the same one again', async () => {
    const request = await registered(analyst, { agreementId, kind: 'REPORT_REQUEST', title: 'Pedido' });
    succeeded(await change(analyst, { ...request, version: '1', occurredOn: '2026-01-12' }));
    const gone = await openedFor(request.id, 'IEX/RO');
    expect(gone).toMatchObject({ status: 'CANCELLED', statusReason: 'Pedido corrigido' });
    succeeded(await change(analyst, { ...request, version: '2' }));
    expect(await openedFor(request.id, 'IEX/RO')).toMatchObject({ id: gone.id, status: 'OPEN', statusReason: null });
  });

  test('leaves what was fulfilled as it is', async () => {
    const { id } = await openedFor(input.id, 'SEPOG/RO');
    await validated(focal, analyst, id, { performedFrom: '2026-11-20' });
    const before = await db.obligation.findUnique({ where: { id } });
    succeeded(await change(analyst, { ...input, version: '1', dueOn: '2026-12-09' }));
    expect(await db.obligation.findUnique({ where: { id } })).toEqual(before);
  });

  test('only in its title needs no second look and writes no history', async () => {
    expect((await perform(changeEvent, by(analyst), { ...input, version: '1', title: 'Outro nome' })).ok).toBe(true);
    expect(await openedFor(input.id, 'SEGES')).toMatchObject({ period: 'Outro nome', changes: [] });
  });

  test('over a version that someone changed meanwhile is a conflict; the same form twice is one change', async () => {
    succeeded(await change(analyst, { ...input, version: '1', dueOn: '2026-12-09' }));
    expect(refusal(await change(analyst, { ...input, version: '1', dueOn: '2026-12-09' }))).toBe('ok');
    expect(refusal(await change(analyst, { ...input, version: '1', dueOn: '2026-12-10' }))).toBe('CONFLICT');
    expect((await openedFor(input.id, 'SEGES')).changes).toHaveLength(1);
  });
});

describe('withdrawing an event', () => {
  test('shows what is cancelled, then cancels it with the reason and keeps what was done', async () => {
    const { id } = await registered(analyst, { agreementId });
    const [mine, other] = [await openedFor(id, 'SEPOG/RO'), await openedFor(id, 'SEGES')];
    const activity = await sent(focal, mine.id, { performedFrom: '2026-11-20' });
    const first = await perform(withdrawEvent, by(analyst), { id, version: '1', reason: 'Sem pauta' });
    expect(first).toMatchObject({ code: 'SEE_IMPACT', impact: { impact: { counts: { cancelled: 2 } } } });
    succeeded(await withdraw(analyst, id, '1', 'Sem pauta'));
    for (const { id: obligationId } of [mine, other])
      expect(await db.obligation.findUnique({ where: { id: obligationId }, include: { changes: true } })).toMatchObject(
        {
          status: 'CANCELLED',
          statusReason: 'Evento retirado: Sem pauta',
          changes: [{ kind: 'CANCELLED', reason: 'Evento retirado: Sem pauta', actorId: analyst.userId }],
        },
      );
    const links = await db.activityObligation.findMany({ where: { activityId: activity.id } });
    expect(links).toMatchObject([{ obligationId: mine.id }]);
    expect(await db.activity.findUnique({ where: { id: activity.id } })).toMatchObject({ status: 'SUBMITTED' });
  });

  test('leaves what was fulfilled as it is', async () => {
    const { id } = await registered(analyst, { agreementId });
    const { id: obligationId } = await openedFor(id, 'SEPOG/RO');
    await validated(focal, analyst, obligationId, { performedFrom: '2026-11-20' });
    const before = await db.obligation.findUnique({ where: { id: obligationId } });
    succeeded(await withdraw(analyst, id, '1'));
    expect(await db.obligation.findUnique({ where: { id: obligationId } })).toEqual(before);
  });

  test('is for good: it takes no change, and registering the same again opens new obligations', async () => {
    const input = await registered(analyst, { agreementId, title: 'Cancelada e refeita' });
    const old = await openedBy(input.id);
    succeeded(await withdraw(analyst, input.id, '1', 'Sem quórum'));
    expect(refusal(await change(analyst, { ...input, version: '2' }))).toBe('WRONG_STATE');
    expect(refusal(await withdraw(analyst, input.id, '2', 'Outro motivo'))).toBe('WRONG_STATE');
    expect(refusal(await register(analyst, input))).toBe('CONFLICT');
    const again = await registered(analyst, { agreementId, title: 'Cancelada e refeita' });
    const fresh = await openedBy(again.id);
    expect(fresh.filter(({ id }) => old.some((row) => row.id === id))).toEqual([]);
    expect(fresh.map(({ status }) => status)).toEqual(['OPEN', 'OPEN']);
    expect((await openedBy(input.id)).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
  });

  test('twenty times at once is one withdrawal', async () => {
    const { id } = await registered(analyst, { agreementId });
    const first = await perform(withdrawEvent, by(analyst), { id, version: '1', reason: 'Pressa' });
    const seen = first.ok ? undefined : first.impact?.seen;
    const again = () => perform(withdrawEvent, by(analyst), { id, version: '1', reason: 'Pressa', seen });
    const results = await Promise.all(Array.from({ length: 20 }, again));
    expect(results.map(refusal)).toEqual(Array.from({ length: 20 }, () => 'ok'));
    expect(await db.auditEvent.count({ where: { entityId: id, action: 'event.withdrawn' } })).toBe(1);
    expect((await openedFor(id, 'SEGES')).changes).toHaveLength(1);
  });

  test('without a reason, or over an older version, is refused', async () => {
    const input = await registered(analyst, { agreementId });
    expect(refusal(await withdraw(analyst, input.id, '1', '  '))).toBe('INVALID');
    succeeded(await change(analyst, { ...input, version: '1', dueOn: '2026-12-03' }));
    expect(refusal(await withdraw(analyst, input.id, '1'))).toBe('CONFLICT');
  });
});

test('the list tells by kind and year how many obligations an event opened and how many are fulfilled', async () => {
  const { id } = await registered(analyst, { agreementId, kind: 'COURSE_CHANGE', title: 'Catálogo novo' });
  await validated(focal, analyst, (await openedFor(id, 'SEPOG/RO')).id, { performedFrom: '2026-11-20' });
  const listed = await loadEvents(focal, { tipo: 'COURSE_CHANGE', ano: 2026, pagina: 1 });
  expect(listed?.events.find((event) => event.id === id)).toMatchObject({ opened: 3, fulfilled: 1, cancelled: 0 });
  expect(new Set(listed?.events.map(({ kind }) => kind))).toEqual(new Set(['COURSE_CHANGE']));
  expect((await loadEvents(focal, { ano: 2025, pagina: 1 }))?.total).toBe(0);
});
