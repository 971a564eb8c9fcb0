import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { closeCollection, extendCollection, openCollection } from '@/lib/features/collections/mutations';
import { changeEvent } from '@/lib/features/events/mutations';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { cnpjOf } from '@/tests/factories/accessions';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import {
  agreementOf,
  answer,
  ask,
  close,
  extend,
  forgetCollections,
  give,
  goalsOf,
  opened,
  owedFor,
  partyOf,
  reopenFor,
  request,
  stored,
} from '@/tests/factories/collections';
import { meeting, openedBy, register, registered, withdraw } from '@/tests/factories/events';
import { seenFirst } from '@/tests/factories/impact';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let analyst: Actor;
let focal: Actor;
let iex: Actor;

beforeAll(async () => {
  world = await openWorld();
  await db.party.update({ where: { id: await addAccession('IEX/RO') }, data: { elo: 'Autarquias' } });
  await addAccession('MUN/RO', cnpjOf(7));
  admin = await person('NETWORK_ADMIN', 'SEGES');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  iex = await person('FOCAL_POINT', 'IEX/RO');
});
afterAll(() => world.close());
beforeEach(forgetCollections);

const acronyms = async (id: string) => (await openedBy(id)).map(({ party }) => party.acronym);

describe('asking for the actions of a year', () => {
  test('opens goal 3.5 for everybody who answers for it, on the given day, and tells the trail', async () => {
    const id = await opened(analyst);
    expect(await acronyms(id)).toEqual(['IEX/RO', 'MUN/RO', 'SEPOG/RO']);
    expect(await db.eventParty.count()).toBe(0);
    expect(await owedFor(id, focal)).toMatchObject({ status: 'OPEN', dueOn: toUtc(civilDate('2026-12-18')) });
    expect(await db.auditEvent.findFirst({ where: { entityId: id, action: 'collection.opened' } })).toMatchObject({
      actorId: analyst.userId,
      data: { year: 2026, dueOn: '2026-12-18', chosen: false, opened: 3 },
    });
  });

  test.each([
    ['the ticked signatories', () => ({ parties: [partyOf(focal)] }), ['SEPOG/RO']],
    ['every accession body', () => ({ accessions: 'on' as const }), ['IEX/RO', 'MUN/RO']],
    ['the accession bodies of an elo', () => ({ elos: ['Autarquias'] }), ['IEX/RO']],
    [
      'those without an elo, and a signatory',
      () => ({ elos: ['-'], parties: [partyOf(focal)] }),
      ['MUN/RO', 'SEPOG/RO'],
    ],
  ])('of some calls %s alone', async (_whom, given, expected) => {
    const id = await opened(analyst, { who: 'CHOSEN', ...given() });
    expect(await acronyms(id)).toEqual(expected);
  });

  test('of nobody, of another agreement’s party or of an accession ticked by itself is refused', async () => {
    expect(refusal(await ask(analyst, request(analyst, { who: 'CHOSEN' })))).toBe('INVALID');
    expect(refusal(await ask(analyst, request(analyst, { who: 'CHOSEN', parties: [randomUUID()] })))).toBe('INVALID');
    expect(refusal(await ask(analyst, request(analyst, { who: 'CHOSEN', parties: [partyOf(iex)] })))).toBe('INVALID');
    expect(await db.agreementEvent.count({ where: { kind: 'REPORT_REQUEST' } })).toBe(0);
  });

  test('stands beside no request of the same year that was registered as an event, and the other way round', async () => {
    const given = { kind: 'REPORT_REQUEST', title: 'Pedido', agreementId: agreementOf(analyst) } as const;
    const event = await registered(analyst, given);
    expect(refusal(await ask(analyst, request(analyst)))).toBe('REQUEST_REGISTERED');
    succeeded(await withdraw(analyst, event.id, '1'));
    await opened(analyst);
    expect(refusal(await register(analyst, meeting(given)))).toBe('COLLECTION_ASKS');
  });

  test('leaves out who joined after the year', async () => {
    const id = await opened(analyst, { year: '2025' });
    expect(await acronyms(id)).toEqual(['SEPOG/RO']);
  });

  test.each([
    ['before the term', { year: '2024' }],
    ['that has not begun', { year: '2027' }],
    ['due before today', { dueOn: '2026-11-19' }],
    ['due after the term', { dueOn: '2031-01-10' }],
    ['on a day that does not exist', { dueOn: '2026-02-30' }],
  ])('%s is refused', async (_what, given) => {
    expect(refusal(await ask(analyst, request(analyst, given)))).toBe('INVALID');
    expect(await db.reportCollection.count()).toBe(0);
  });

  test('twenty times at once by the same form opens one', async () => {
    const input = request(analyst);
    const results = await Promise.all(Array.from({ length: 20 }, () => perform(openCollection, by(analyst), input)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 20 }, () => 'ok'));
    expect(await db.reportCollection.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: input.id } })).toBe(1);
  });

  test('by two people at once opens one, and tells the other that it is open already', async () => {
    const results = await Promise.all([analyst, admin].map((actor) => ask(actor, request(actor))));
    expect(results.map(refusal).sort()).toEqual(['COLLECTION_OPEN_ALREADY', 'ok']);
    expect(await openedBy((await db.reportCollection.findFirstOrThrow()).eventId)).toHaveLength(3);
  });

  test('is not for parties, nor for a year that is locked', async () => {
    expect(refusal(await ask(focal, request(focal)))).toBe('NOT_FOUND');
    const lockedAt = new Date('2026-11-01T12:00:00Z');
    await db.periodLock.create({
      data: { agreementId: agreementOf(admin), year: 2026, lockedById: admin.userId, lockedAt },
    });
    expect(refusal(await ask(admin, request(admin)))).toBe('YEAR_LOCKED');
  });

  test('can be withdrawn with its event and done anew, until somebody has answered', async () => {
    const id = await opened(analyst);
    succeeded(await withdraw(analyst, id, '1', 'Pedido por engano'));
    const again = await opened(analyst);
    succeeded(await give(iex, answer(iex, again, { nothing: await goalsOf(iex) })));
    expect(refusal(await withdraw(analyst, again, '1', 'De novo'))).toBe('COLLECTION_ANSWERED');
    expect(refusal(await give(focal, answer(focal, id)))).toBe('NOT_FOUND');
  });
});

describe('a later day', () => {
  let id: string;
  beforeEach(async () => {
    id = await opened(analyst);
  });

  test('for one party moves what it owes alone, and the history says until when and why', async () => {
    const first = await perform(extendCollection, by(analyst), {
      ...{ id, participe: [partyOf(iex)], dueOn: '2027-01-15', reason: 'Mudança de equipe' },
    });
    expect(first).toMatchObject({ code: 'SEE_IMPACT', impact: { impact: { counts: { moved: 1 } } } });
    succeeded(
      await extend(analyst, { id, participe: [partyOf(iex)], dueOn: '2027-01-15', reason: 'Mudança de equipe' }),
    );
    const moved = await owedFor(id, iex);
    expect(fromUtc(moved.dueOn)).toBe('2027-01-15');
    expect(moved.changes).toMatchObject([
      {
        kind: 'MOVED',
        previousDueOn: toUtc(civilDate('2026-12-18')),
        reason: 'Prazo prorrogado para 15/01/2027: Mudança de equipe',
        actorId: analyst.userId,
      },
    ]);
    expect(fromUtc((await owedFor(id, focal)).dueOn)).toBe('2026-12-18');
  });

  test('for all of an elo reaches those alone, and the same form twice is one', async () => {
    const input = { id, elo: 'Autarquias', dueOn: '2027-01-15', reason: 'Recesso' };
    succeeded(await extend(analyst, input));
    expect(succeeded(await extend(analyst, input))).toMatchObject({ repeated: true });
    expect(await db.collectionExtension.count()).toBe(1);
    expect((await owedFor(id, iex)).changes).toHaveLength(1);
    expect((await owedFor(id, focal)).changes).toEqual([]);
  });

  test('stays when the obligations are recomputed, and gives way to a later day for all', async () => {
    succeeded(await extend(analyst, { id, participe: [partyOf(iex)], dueOn: '2027-01-15', reason: 'Recesso' }));
    await transaction((tx) => generateObligations(tx, agreementOf(admin), by(admin).now));
    expect(await owedFor(id, iex)).toMatchObject({
      dueOn: toUtc(civilDate('2027-01-15')),
      changes: [{ kind: 'MOVED' }],
    });
    const event = await db.agreementEvent.findUniqueOrThrow({ where: { id } });
    const later = { id, version: '1', title: event.title, occurredOn: '2026-11-20', dueOn: '2027-02-10' };
    succeeded(await seenFirst((seen) => perform(changeEvent, by(analyst), { ...later, seen })));
    expect(fromUtc((await owedFor(id, iex)).dueOn)).toBe('2027-02-10');
  });

  test('is never before today, nor before what the party has', async () => {
    const to = (dueOn: string) => extend(analyst, { id, participe: [partyOf(iex)], dueOn, reason: 'Recesso' });
    expect(refusal(await to('2026-11-19'))).toBe('INVALID');
    expect(refusal(await to('2026-12-18'))).toBe('INVALID');
    expect(refusal(await extend(analyst, { id, dueOn: '2027-01-15', reason: ' ' }))).toBe('INVALID');
  });

  test('does not touch who has answered, nor another agreement, and is not for parties', async () => {
    succeeded(await give(iex, answer(iex, id, { nothing: await goalsOf(iex) })));
    const input = { id, participe: [partyOf(iex)], dueOn: '2027-01-15', reason: 'Recesso' };
    expect(refusal(await extend(analyst, input))).toBe('NOBODY_CHOSEN');
    expect(refusal(await extend(analyst, { ...input, participe: [randomUUID()] }))).toBe('NOBODY_CHOSEN');
    expect(refusal(await extend(focal, { ...input, participe: [partyOf(focal)] }))).toBe('NOT_FOUND');
    expect(await db.collectionExtension.count()).toBe(0);
  });

  test('is granted no more once the collection is closed', async () => {
    succeeded(await close(admin, id, 3));
    const input = { id, participe: [partyOf(iex)], dueOn: '2027-01-15', reason: 'Recesso' };
    expect(refusal(await extend(analyst, input))).toBe('COLLECTION_CLOSED');
    expect(await db.collectionExtension.count()).toBe(0);
  });
});

describe('closing', () => {
  let id: string;
  beforeEach(async () => {
    id = await opened(analyst);
  });

  test('locks the year and refuses answers from then on; the same form twice is one', async () => {
    expect(succeeded(await close(admin, id, 3))).toMatchObject({ repeated: false });
    expect(succeeded(await close(admin, id, 3))).toMatchObject({ repeated: true });
    expect(await db.periodLock.findFirst()).toMatchObject({ year: 2026, lockedById: admin.userId });
    expect(refusal(await give(iex, answer(iex, id, { nothing: await goalsOf(iex) })))).toBe('COLLECTION_CLOSED');
    expect(await db.collectionAnswer.count()).toBe(0);
    const told = await db.auditEvent.findMany({
      where: { action: { in: ['collection.closed', 'period.locked'] }, actorId: admin.userId },
      orderBy: { id: 'desc' },
      take: 2,
    });
    expect(told.map(({ action }) => action).sort()).toEqual(['collection.closed', 'period.locked']);
  });

  test('is refused when somebody answered since the person looked', async () => {
    succeeded(await give(iex, answer(iex, id, { nothing: await goalsOf(iex) })));
    expect(refusal(await close(admin, id, 3))).toBe('CONFLICT');
    expect(await db.periodLock.count()).toBe(0);
  });

  test('is for the network’s administration alone', async () => {
    expect(refusal(await close(analyst, id, 3))).toBe('NOT_FOUND');
    expect(refusal(await perform(closeCollection, by(focal), { id, missing: '3' }))).toBe('NOT_FOUND');
  });

  test('ten times at once is one lock', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => close(admin, id, 3)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 10 }, () => 'ok'));
    expect(await db.periodLock.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: id, action: 'collection.closed' } })).toBe(1);
  });

  test('is undone for chosen parties by a reopening that says who, when and why, until it is closed again', async () => {
    succeeded(await close(admin, id, 3));
    expect(refusal(await reopenFor(analyst, id, [partyOf(iex)]))).toBe('NOT_FOUND');
    expect(succeeded(await reopenFor(admin, id, [partyOf(iex)]))).toMatchObject({ parties: 1 });
    expect(succeeded(await reopenFor(admin, id, [partyOf(iex)]))).toMatchObject({ parties: 0 });
    expect(await db.periodReopening.findMany()).toMatchObject([
      { partyId: partyOf(iex), openedById: admin.userId, reason: 'Faltou a Sefin.', closedAt: null },
    ]);
    expect(refusal(await give(focal, answer(focal, id, { nothing: await goalsOf(focal) })))).toBe('COLLECTION_CLOSED');
    succeeded(await give(iex, answer(iex, id, { nothing: await goalsOf(iex) })));
    expect((await stored(id, iex)).protocol).toMatch(/^COL-2026-IEXRO-[0-9A-F]{4}$/);
    succeeded(await close(admin, id, 2));
    expect(await db.periodReopening.count({ where: { closedAt: null } })).toBe(0);
    expect(refusal(await give(iex, answer(iex, id, { version: '1', highlights: 'Depois' })))).toBe('COLLECTION_CLOSED');
  });

  test('a collection that is open cannot be reopened', async () => {
    expect(refusal(await reopenFor(admin, id, [partyOf(iex)]))).toBe('WRONG_STATE');
  });
});
