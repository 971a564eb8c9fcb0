import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { cnpjOf } from '@/tests/factories/accessions';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import {
  agreementOf,
  answer,
  close,
  forgetCollections,
  give,
  goalsOf,
  opened,
  partyOf,
} from '@/tests/factories/collections';
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

/** Reckons anew what everybody owes, as each night does. */
const reckon = (day: string) => transaction((tx) => generateObligations(tx, agreementOf(admin), by(admin, day).now));
const called = async (id: string) =>
  (await db.obligation.findMany({ where: { eventId: id, status: { not: 'CANCELLED' } }, select: { party: true } }))
    .map(({ party }) => party.acronym)
    .sort();

describe('bodies that come and go while a collection is open', () => {
  test('one that joined before the request is called though it is registered later; one that joins after it is not', async () => {
    const id = await opened(analyst);
    const partyId = await addAccession('TAR/RO', cnpjOf(8));
    expect(await called(id)).toEqual(['IEX/RO', 'MUN/RO', 'SEPOG/RO', 'TAR/RO']);
    await db.party.update({ where: { id: partyId }, data: { joinedOn: toUtc(civilDate('2026-11-21')) } });
    await reckon('2026-11-21');
    expect(await called(id)).toEqual(['IEX/RO', 'MUN/RO', 'SEPOG/RO']);
  });

  test('one that was not among the chosen is not called by joining', async () => {
    const id = await opened(analyst, { who: 'CHOSEN', parties: [partyOf(focal)] });
    await addAccession('EXT/RO', cnpjOf(9));
    expect(await called(id)).toEqual(['SEPOG/RO']);
  });

  test('one that left before the day is awaited no more, and answers no more', async () => {
    const id = await opened(analyst, { who: 'CHOSEN', parties: [partyOf(focal)], elos: ['Autarquias'] });
    const nothing = await goalsOf(iex);
    succeeded(await give(iex, answer(iex, id, { nothing, intent: 'save' })));
    await db.party.update({ where: { id: partyOf(iex) }, data: { leftOn: toUtc(civilDate('2026-12-01')) } });
    await reckon('2026-12-01');
    expect(await called(id)).toEqual(['SEPOG/RO']);
    expect(refusal(await give(iex, answer(iex, id, { version: '1', nothing }), '2026-12-02'))).toBe('NOT_FOUND');
    succeeded(await close(admin, id, 1));
  });
});
