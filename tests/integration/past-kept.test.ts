import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveActivity } from '@/lib/features/activities/mutations';
import { prepareAmendment, publishAmendment, saveAmendedGoal } from '@/lib/features/amendments/mutations';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { by, decide, obligationOf, refusal, sent, succeeded, typed, validated } from '@/tests/factories/activities';
import { openedFor, registered, withdraw } from '@/tests/factories/events';
import { seenFirst } from '@/tests/factories/impact';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let focal: Actor;
let agreementId: string;
let bodyId: string;

beforeAll(async () => {
  world = await openWorld();
  bodyId = await addAccession('IEX/RO');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

test('an activity sent for an event that was withdrawn can still be returned, corrected and sent again', async () => {
  const { id: eventId = '' } = await registered(admin, { agreementId });
  const obligation = await openedFor(eventId, 'SEPOG/RO');
  const form = await sent(focal, obligation.id, { hours: undefined, performedFrom: TODAY });
  succeeded(await withdraw(admin, eventId, '1'));
  succeeded(await decide(admin, form, 'Falta a lista.'));
  const again = { ...form, version: '3', intent: 'submit' as const, narrative: 'Com a lista.' };
  succeeded(await perform(saveActivity, by(focal), again));
  expect(refusal(await perform(saveActivity, by(focal), typed(obligation.id)))).toBe('NOT_FOUND');
});

test('the hours of one class never count in two years', async () => {
  const years = [await obligationOf('SEPOG/RO', '2.2'), await obligationOf('SEPOG/RO', '2.2', '2027')];
  const result = await perform(saveActivity, by(focal), { ...typed(years[0] ?? ''), obligationIds: years });
  expect(result).toMatchObject({ code: 'INVALID', fieldErrors: { obligationIds: [expect.any(String)] } });
});

test('a body that leaves keeps its past: what ended before, what was waived and what is in review', async () => {
  const where = { partyId: bodyId };
  await db.party.update({ where: { id: bodyId }, data: { leftOn: toUtc(civilDate('2028-03-01')) } });
  await transaction((tx) => generateObligations(tx, agreementId, new Date('2027-06-01T15:00:00Z')));
  const before = await db.obligation.findMany({ where, orderBy: { id: 'asc' } });
  await db.obligation.updateMany({
    where: { ...where, goal: { code: '2.2' }, slot: '2026' },
    data: { status: 'WAIVED' },
  });
  await transaction((tx) => generateObligations(tx, agreementId, new Date('2028-03-01T15:00:00Z')));
  const after = await db.obligation.findMany({ where, orderBy: { id: 'asc' } });
  const statusOf = new Map(after.map(({ id, status }) => [id, status]));
  const past = before.filter(({ dueOn, periodEnd }) => (dueOn ?? periodEnd) < toUtc(civilDate('2028-03-01')));
  expect(past.length).toBeGreaterThan(10);
  expect(new Set(past.map(({ id }) => statusOf.get(id)))).toEqual(new Set(['OPEN', 'WAIVED']));
  const rest = after.filter(({ dueOn, periodEnd }) => (dueOn ?? periodEnd) >= toUtc(civilDate('2028-03-01')));
  expect(new Set(rest.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
  await db.party.update({ where: { id: bodyId }, data: { leftOn: null } });
  await transaction((tx) => generateObligations(tx, agreementId, new Date(`${TODAY}T15:00:00Z`)));
});

test('after an amendment, a withdrawn event still takes along what it had opened before, and new duties begin with it', async () => {
  const request = { kind: 'REPORT_REQUEST', title: 'Pedido', occurredOn: '2026-10-01', dueOn: '2026-10-20' } as const;
  const { id: eventId = '' } = await registered(admin, { agreementId, ...request });
  const id = randomUUID();
  const form = { id, agreementId, number: '1º Termo Aditivo', effectiveFrom: '2026-11-01' };
  succeeded(await perform(prepareAmendment, by(admin), form));
  const goal = await db.goal.findFirstOrThrow({ where: { workPlanId: id, code: '1.2' }, include: { axes: true } });
  const parties = await db.party.findMany({ where: { acronym: { in: ['SEGES', 'SEPOG/RO'] } } });
  const amended = {
    ...{ id: goal.id, workPlanId: id, version: '1', code: '1.2', kind: 'daysAfterStart' as const, days: '15' },
    ...{ description: goal.description, deadlineText: goal.deadlineText },
    axes: goal.axes.map(({ axisId }) => axisId),
    parties: parties.map((party) => party.id),
  };
  succeeded(await perform(saveAmendedGoal, by(admin), amended));
  succeeded(await seenFirst((seen) => perform(publishAmendment, by(admin), { id, seen })));
  const added = await db.obligation.findFirstOrThrow({ where: { goal: { code: '1.2' }, party: { acronym: 'SEGES' } } });
  expect(fromUtc(added.dueOn)).toBe('2026-11-16');
  succeeded(await withdraw(admin, eventId, '1', 'Pedido por engano'));
  expect(await openedFor(eventId, 'SEPOG/RO')).toMatchObject({
    status: 'CANCELLED',
    statusReason: 'Evento retirado: Pedido por engano',
  });
});

test('an item added to a rule never makes an earlier fulfilment later', async () => {
  const once = await obligationOf('SEPOG/RO', '3.1', 'Desde o início da vigência');
  const done = { hours: undefined, performedFrom: '2026-03-10', items: ['banner', 'notícia', 'pop-up'] };
  await validated(focal, admin, once, done);
  const { goalId } = await db.obligation.findUniqueOrThrow({ where: { id: once } });
  await db.goal.update({
    where: { id: goalId },
    data: { rule: { kind: 'fromStart', items: [...done.items, 'vídeo'] } },
  });
  await validated(focal, admin, once, { ...done, performedFrom: '2026-11-19', items: ['vídeo'] });
  const { status, fulfilledOn } = await db.obligation.findUniqueOrThrow({ where: { id: once } });
  expect([status, fromUtc(fulfilledOn)]).toEqual(['FULFILLED', '2026-03-10']);
});
