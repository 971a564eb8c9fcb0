import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadEvent, loadEvents, loadEventToChange, loadNewEvent } from '@/lib/features/events/loaders';
import { registerEvent } from '@/lib/features/events/mutations';
import { by, refusal } from '@/tests/factories/activities';
import { change, deadlines, meeting, register, registered, type TypedEvent, withdraw } from '@/tests/factories/events';
import { addAccession, addAgreement } from '@/tests/factories/parties';
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
  test.each<[string, Partial<Record<keyof TypedEvent, string>>, string]>([
    ['a day that does not exist', { occurredOn: '2026-02-30' }, 'occurredOn'],
    ['no day', { occurredOn: '' }, 'occurredOn'],
    ['no deadline', { dueOn: undefined }, 'dueOn'],
    ['a deadline before the fact', { dueOn: '2026-11-19' }, 'dueOn'],
    ['a day before the term', { occurredOn: '2025-12-18' }, 'occurredOn'],
    ['a deadline after the term', { dueOn: '2030-12-20' }, 'dueOn'],
    ['an accession, which is registered elsewhere', { kind: 'ACCESSION_SIGNED' }, 'kind'],
    ['a kind that does not exist', { kind: 'PARTY' }, 'kind'],
    ['no title', { title: '  ' }, 'title'],
    ['a title that is too long', { title: 'a'.repeat(201) }, 'title'],
    ['an id that is none', { id: 'um' }, 'id'],
  ])('with %s is refused beside its field, and nothing changes', async (_what, given, field) => {
    const before = await deadlines();
    const result = await perform(registerEvent, by(analyst), { ...meeting({ agreementId }), ...given } as TypedEvent);
    expect(result).toMatchObject({ ok: false, code: 'INVALID', fieldErrors: { [field]: [expect.any(String)] } });
    expect(await deadlines()).toEqual(before);
  });
});

describe('moving an event', () => {
  test.each([{ dueOn: '2026-11-19' }, { dueOn: '2031-01-01' }, { dueOn: '2026-02-30' }])(
    'to %j is refused, and nothing changes',
    async (given) => {
      const input = await registered(analyst, { agreementId });
      const before = await deadlines();
      expect(refusal(await change(analyst, { ...input, version: '1', ...given }))).toBe('INVALID');
      expect(await deadlines()).toEqual(before);
    },
  );
});

test('the event of an accession changes only with its accession', async () => {
  const days = { occurredOn: toUtc(civilDate('2026-11-10')) };
  const { id } = await db.agreementEvent.create({
    data: { agreementId, kind: 'ACCESSION_SIGNED', title: 'Adesão', ...days },
  });
  expect(refusal(await change(analyst, { ...meeting({ agreementId, id }), version: '1' }))).toBe('WRONG_STATE');
  expect(refusal(await withdraw(analyst, id, '1'))).toBe('WRONG_STATE');
  expect(await loadEvent(analyst, id, 1)).toMatchObject({ manages: false });
});

describe.each<[Role, string]>([
  ['PARTY_COORDINATOR', 'SEPOG/RO'],
  ['FOCAL_POINT', 'SEPOG/RO'],
  ['FOCAL_POINT', 'IEX/RO'],
  ['VIEWER', 'SEPOG/RO'],
  ['AUDITOR', 'SEGES'],
])('%s of %s', (role, acronym) => {
  test('registers, changes and withdraws nothing, and sees the events of the agreement', async () => {
    const actor = await person(role, acronym);
    const input = await registered(analyst, { agreementId });
    const before = await deadlines();
    for (const attempt of [
      register(actor, meeting({ agreementId })),
      change(actor, { ...input, version: '1' }),
      withdraw(actor, input.id, '1', 'x'),
    ])
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refusal(await attempt));
    expect(await deadlines()).toEqual(before);
    expect(await loadNewEvent(actor)).toBeNull();
    expect(await loadEventToChange(actor, input.id)).toBeNull();
    expect(await loadEvents(actor, { pagina: 1 })).toMatchObject({ manages: false });
    expect(await loadEvent(actor, input.id, 1)).toMatchObject({ counts: { opened: 2, fulfilled: 0 } });
  });
});

test('an event is out of reach of the parties of another agreement', async () => {
  const input = await registered(analyst, { agreementId });
  await addAgreement('OUTRO/AC');
  const stranger = await person('PARTY_COORDINATOR', 'OUTRO/AC');
  expect(await loadEvent(stranger, input.id, 1)).toBeNull();
  expect(refusal(await change(stranger, { ...input, version: '1' }))).toBe('NOT_FOUND');
  expect((await loadEvents(stranger, { pagina: 1 }))?.total).toBe(0);
  expect(await loadEvent(analyst, 'nada', 1)).toBeNull();
});

test('the page of an event links only to the obligations that the person may open', async () => {
  const { id } = await registered(analyst, { agreementId });
  const seenBy = async (actor: Actor) =>
    (await loadEvent(actor, id, 1))?.rows.map(({ party, isReadable }) => [party.acronym, isReadable]);
  expect(await seenBy(focal)).toEqual([
    ['SEGES', false],
    ['SEPOG/RO', true],
  ]);
  expect(await seenBy(analyst)).toEqual([
    ['SEGES', true],
    ['SEPOG/RO', true],
  ]);
});
