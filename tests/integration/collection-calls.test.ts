import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MatrixView } from '@/app/(painel)/relatorios/[ano]/coleta/matrix-view';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadCollection, loadUncalled } from '@/lib/features/collections/loaders';
import { callMore } from '@/lib/features/collections/mutations';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { cnpjOf } from '@/tests/factories/accessions';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import {
  agreementOf,
  answer,
  call,
  close,
  extend,
  forgetCollections,
  give,
  goalsOf,
  opened,
  owedFor,
  partyOf,
} from '@/tests/factories/collections';
import { withdraw } from '@/tests/factories/events';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

/** When the bodies that join after the request do so, and are called. */
const LATER = '2026-11-25';

let world: World;
let admin: Actor;
let analyst: Actor;
let focal: Actor;
let iex: Actor;
let late: Actor;

beforeAll(async () => {
  world = await openWorld();
  await db.party.update({ where: { id: await addAccession('IEX/RO') }, data: { elo: 'Autarquias' } });
  await addAccession('MUN/RO', cnpjOf(7));
  const lateId = await addAccession('TAR/RO', cnpjOf(8));
  await db.party.update({ where: { id: lateId }, data: { joinedOn: toUtc(civilDate('2026-11-24')) } });
  admin = await person('NETWORK_ADMIN', 'SEGES');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  iex = await person('FOCAL_POINT', 'IEX/RO');
  late = await person('FOCAL_POINT', 'TAR/RO');
});
afterAll(() => world.close());
beforeEach(forgetCollections);

const reckon = (day: string) => transaction((tx) => generateObligations(tx, agreementOf(admin), by(admin, day).now));
const called = async (id: string) =>
  (await db.obligation.findMany({ where: { eventId: id, status: { not: 'CANCELLED' } }, select: { party: true } }))
    .map(({ party }) => party.acronym)
    .sort();
const DUE = '2026-12-18';
/** A request of SEPOG/RO alone. */
const ofOne = () => opened(analyst, { who: 'CHOSEN', parties: [partyOf(focal)] });

describe('calling more parties into an open collection', () => {
  test('opens what they owe and nobody else’s, and they can answer; the trail tells it', async () => {
    const id = await ofOne();
    expect(succeeded(await call(analyst, { id, participe: [partyOf(iex)], dueOn: DUE }))).toMatchObject({
      ...{ parties: 1, repeated: false },
      impact: { counts: { opened: 1, moved: 0 } },
    });
    expect(await called(id)).toEqual(['IEX/RO', 'SEPOG/RO']);
    expect(await owedFor(id, iex)).toMatchObject({ status: 'OPEN', dueOn: toUtc(civilDate(DUE)) });
    expect(await db.auditEvent.findFirst({ where: { entityId: id, action: 'collection.called' } })).toMatchObject({
      ...{ actorId: analyst.userId, partyId: partyOf(iex) },
      data: { year: 2026, dueOn: DUE, parties: 1 },
    });
    succeeded(await give(iex, answer(iex, id, { nothing: await goalsOf(iex) })));
    expect(await owedFor(id, focal)).toMatchObject({ status: 'OPEN', changes: [] });
  });

  test('gives a later day to who is called, with the reason, and keeps it when obligations are reckoned anew', async () => {
    const id = await ofOne();
    succeeded(await call(analyst, { id, participe: [partyOf(iex)], dueOn: '2027-01-15' }));
    await reckon('2026-11-30');
    expect(fromUtc((await owedFor(id, iex)).dueOn)).toBe('2027-01-15');
    expect(fromUtc((await owedFor(id, focal)).dueOn)).toBe(DUE);
    expect(await db.collectionExtension.findMany()).toMatchObject([
      { partyId: partyOf(iex), reason: 'Chamado depois da abertura da coleta', grantedById: analyst.userId },
    ]);
    succeeded(await extend(analyst, { id, participe: [partyOf(iex)], dueOn: '2027-02-10', reason: 'Recesso' }, LATER));
    expect(fromUtc((await owedFor(id, iex)).dueOn)).toBe('2027-02-10');
  });

  test('reaches a body that joined after a request of everybody, which goes on calling everybody', async () => {
    const id = await opened(analyst);
    await reckon(LATER);
    expect(await called(id)).toEqual(['IEX/RO', 'MUN/RO', 'SEPOG/RO']);
    succeeded(await call(analyst, { id, participe: [partyOf(late)], dueOn: DUE }, LATER));
    const everybody = ['IEX/RO', 'MUN/RO', 'SEPOG/RO', 'TAR/RO'];
    expect(await called(id)).toEqual(everybody);
    await reckon('2026-11-30');
    expect(await called(id)).toEqual(everybody);
    expect(await db.eventParty.count()).toBe(0);
    const backdated = await addAccession('ANT/RO', cnpjOf(9));
    expect(await called(id)).toEqual(['ANT/RO', ...everybody]);
    await db.party.update({ where: { id: backdated }, data: { leftOn: toUtc(civilDate('2026-11-20')) } });
  });

  test('reaches a body that joined after a request of some', async () => {
    const id = await ofOne();
    succeeded(await call(analyst, { id, participe: [partyOf(late)], dueOn: DUE }, LATER));
    await reckon('2026-11-30');
    expect(await called(id)).toEqual(['SEPOG/RO', 'TAR/RO']);
    succeeded(await give(late, answer(late, id, { nothing: await goalsOf(late) }), LATER));
  });

  test('leaves who was called already as they are, and the same form twice, or ten times at once, is one', async () => {
    const id = await ofOne();
    const input = { id, participe: [partyOf(focal), partyOf(iex)], dueOn: '2027-01-15' };
    const results = await Promise.all(Array.from({ length: 10 }, () => perform(callMore, by(analyst), input)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 10 }, () => 'ok'));
    expect(succeeded(await call(analyst, input))).toMatchObject({ repeated: true, parties: 0 });
    expect(fromUtc((await owedFor(id, focal)).dueOn)).toBe(DUE);
    expect(await db.collectionExtension.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: id, action: 'collection.called' } })).toBe(1);
  });

  test('is refused for nobody, for who cannot be asked, and for a party of another agreement, together with the others', async () => {
    const id = await ofOne();
    const to = (participe: string[]) => call(analyst, { id, participe, dueOn: DUE });
    expect(refusal(await to([]))).toBe('NOBODY_CHOSEN');
    expect(refusal(await to([partyOf(iex), randomUUID()]))).toBe('INVALID');
    // Today is before the day on which it joins.
    expect(refusal(await to([partyOf(late)]))).toBe('INVALID');
    expect(refusal(await to([partyOf(admin)]))).toBe('INVALID');
    expect(await called(id)).toEqual(['SEPOG/RO']);
    expect(await db.collectionExtension.count()).toBe(0);
  });

  test.each([['2026-11-19'], ['2026-12-17'], ['2031-01-10'], ['']])('is refused for the day “%s”', async (dueOn) => {
    const id = await ofOne();
    expect(refusal(await call(analyst, { id, participe: [partyOf(iex)], dueOn }))).toBe('INVALID');
    expect(await called(id)).toEqual(['SEPOG/RO']);
  });

  test('is not for parties, nor once it is closed or withdrawn', async () => {
    const id = await ofOne();
    const input = { id, participe: [partyOf(iex)], dueOn: DUE };
    expect(refusal(await call(focal, input))).toBe('NOT_FOUND');
    succeeded(await close(admin, id, 1));
    expect(refusal(await call(analyst, input))).toBe('COLLECTION_CLOSED');
    await forgetCollections();
    const again = await ofOne();
    succeeded(await withdraw(analyst, again, '1', 'Pedido por engano'));
    expect(refusal(await call(analyst, { ...input, id: again }))).toBe('NOT_FOUND');
  });
});

describe('the page that calls', () => {
  const shown = async (query = {}) => {
    const loaded = await loadUncalled(analyst, 2026, query);
    return loaded && { ...loaded, parties: loaded.parties.map(({ acronym }) => acronym) };
  };

  test('lists who can be asked and was not, by elo and words, with the day of the collection', async () => {
    await ofOne();
    expect(await shown()).toMatchObject({ total: 2, parties: ['IEX/RO', 'MUN/RO'], days: { min: DUE } });
    expect(await shown({ elo: 'Autarquias' })).toMatchObject({ total: 2, found: 1, parties: ['IEX/RO'] });
    expect(await shown({ elo: '-' })).toMatchObject({ parties: ['MUN/RO'] });
    expect(await shown({ busca: 'mun' })).toMatchObject({ parties: ['MUN/RO'] });
  });

  test('has nobody left once everybody was called, and is not for parties', async () => {
    await opened(analyst);
    expect(await shown()).toMatchObject({ total: 0, parties: [] });
    expect(await loadUncalled(focal, 2026, {})).toBeNull();
    expect(await loadUncalled(analyst, 2025, {})).toBeNull();
  });

  test('is reached from the matrix while it is open, by who may call', async () => {
    const id = await ofOne();
    const matrix = async (actor: Actor) => {
      const collection = await loadCollection(actor, 2026);
      return collection && renderToStaticMarkup(await MatrixView({ actor, collection, parameters: {} }));
    };
    expect(await matrix(analyst)).toContain('/relatorios/2026/coleta/chamar');
    succeeded(await close(admin, id, 1));
    expect(await matrix(analyst)).not.toContain('/coleta/chamar');
  });
});
