import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { LISTS } from '@/lib/features/lists/schema';
import { loadPracticeList } from '@/lib/features/practice-list/loaders';
import { loadPractice, loadPracticeForm } from '@/lib/features/practices/loaders';
import { decidePractice, discardPractice, savePractice } from '@/lib/features/practices/mutations';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import {
  everyPractice,
  offered,
  publishedPractice,
  type TypedPractice,
  typedPractice,
} from '@/tests/factories/practices';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
const ids: Record<'draft' | 'waiting' | 'open' | 'restricted', string> = {
  ...{ draft: '', waiting: '', open: '', restricted: '' },
};

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  await addAgreement('OUTRO/UF');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  const analyst = await person('NETWORK_ANALYST', 'SEGES');
  const draft = typedPractice({ intent: 'save' });
  succeeded(await perform(savePractice, by(focal), draft));
  ids.draft = draft.id;
  ids.waiting = (await offered(focal)).id;
  ids.open = (await publishedPractice(focal, analyst)).id;
  ids.restricted = (await publishedPractice(focal, analyst, { restricted: 'on' })).id;
});
afterAll(() => world.close());

/** Who reads what: the party's own whatever its state, what is published within the agreement, restricted not by viewers. */
const READS: [Role, string, (keyof typeof ids)[]][] = [
  ['NETWORK_ANALYST', 'SEGES', ['draft', 'waiting', 'open', 'restricted']],
  ['AUDITOR', 'SEGES', ['draft', 'waiting', 'open', 'restricted']],
  ['FOCAL_POINT', 'SEPOG/RO', ['draft', 'waiting', 'open', 'restricted']],
  ['VIEWER', 'SEPOG/RO', ['draft', 'waiting', 'open']],
  ['FOCAL_POINT', 'IEX/RO', ['open', 'restricted']],
  ['VIEWER', 'IEX/RO', ['open']],
  ['PARTY_COORDINATOR', 'OUTRO/UF', []],
  ['VIEWER', 'OUTRO/UF', []],
];

test.each(READS)('a %s of %s reads just %j, one by one and in the list', async (role, acronym, expected) => {
  const actor = await person(role, acronym);
  const names = Object.keys(ids) as (keyof typeof ids)[];
  const loaded = await Promise.all(names.map((name) => loadPractice(actor, ids[name])));
  expect(names.filter((_, index) => loaded[index])).toEqual(expected);
  const { practices, total } = await loadPracticeList(actor, LISTS['boas-praticas'].parse({}));
  expect(practices.map(({ id }) => id).toSorted()).toEqual(expected.map((name) => ids[name]).toSorted());
  expect(total).toBe(expected.length);
});

describe.each([
  ['FOCAL_POINT', 'IEX/RO'],
  ['PARTY_COORDINATOR', 'OUTRO/UF'],
  ['VIEWER', 'SEPOG/RO'],
  ['AUDITOR', 'SEGES'],
  ['NETWORK_ADMIN', 'SEGES'],
] as const)('a %s of %s', (role, acronym) => {
  test('writes, sends and throws away nothing of SEPOG/RO', async () => {
    const actor = await person(role, acronym);
    const before = await everyPractice();
    const results = await Promise.all([
      perform(savePractice, by(actor), typedPractice({ id: ids.draft, version: '1', title: 'Tomada' })),
      perform(discardPractice, by(actor), { id: ids.draft, version: '1' }),
    ]);
    for (const result of results) expect(refusal(result)).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
    expect(await loadPracticeForm(actor, ids.draft)).toBeNull();
    expect(await everyPractice()).toEqual(before);
  });
});

describe.each([
  ['FOCAL_POINT', 'SEPOG/RO'],
  ['PARTY_COORDINATOR', 'SEPOG/RO'],
  ['VIEWER', 'SEPOG/RO'],
  ['PARTY_COORDINATOR', 'IEX/RO'],
  ['PARTY_COORDINATOR', 'OUTRO/UF'],
  ['AUDITOR', 'SEGES'],
] as const)('a %s of %s', (role, acronym) => {
  test('publishes, returns and takes back nothing', async () => {
    const actor = await person(role, acronym);
    const before = await everyPractice();
    const results = await Promise.all([
      perform(decidePractice, by(actor), { id: ids.waiting, version: '1', decision: 'PUBLISH' }),
      perform(decidePractice, by(actor), { id: ids.waiting, version: '1', decision: 'RETURN', note: 'x' }),
      perform(decidePractice, by(actor), { id: ids.open, version: '2', decision: 'RETRACT', note: 'x' }),
    ]);
    for (const result of results) expect(refusal(result)).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
    expect(await everyPractice()).toEqual(before);
  });
});

test('fields that no form has are left out: party, state and authors come from the server', async () => {
  const stranger = await person('FOCAL_POINT', 'IEX/RO');
  const form = typedPractice({ intent: 'save' });
  const extra = { partyId: stranger.memberships[0]?.partyId, status: 'PUBLISHED', createdById: stranger.userId };
  succeeded(await perform(savePractice, by(focal), { ...form, ...extra } as TypedPractice));
  expect(await db.goodPractice.findUnique({ where: { id: form.id } })).toMatchObject({
    ...{ status: 'DRAFT', createdById: focal.userId, partyId: focal.memberships[0]?.partyId, publishedAt: null },
  });
});
