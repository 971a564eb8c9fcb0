import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { discardActivity, saveActivity, withdrawActivity } from '@/lib/features/activities/mutations';
import {
  by,
  decide,
  everything,
  obligationOf,
  proven,
  refusal,
  sent,
  succeeded,
  type TypedActivity,
  validated,
} from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { answer, ask, giveBack, reopen } from '@/tests/factories/review';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let author: Actor;
let reviewer: Actor;
let obligation: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  author = await person('FOCAL_POINT', 'SEPOG/RO');
  reviewer = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
});
afterAll(() => world.close());

/** Each verb with an activity of SEPOG/RO in a state that allows it, made by somebody else. */
const VERBS = {
  edit: { make: () => proven(author, obligation), side: 'party', act: save('save') },
  submit: { make: () => proven(author, obligation), side: 'party', act: save('submit') },
  withdraw: {
    make: () => sent(author, obligation),
    side: 'party',
    act: (actor: Actor, { id, version }: TypedActivity) => perform(withdrawActivity, by(actor), { id, version }),
  },
  discard: {
    make: () => proven(author, obligation),
    side: 'party',
    act: (actor: Actor, { id, version }: TypedActivity) => perform(discardActivity, by(actor), { id, version }),
  },
  answer: { make: asked, side: 'party', act: (actor: Actor, form: TypedActivity) => answer(actor, form) },
  validate: {
    make: () => sent(author, obligation),
    side: 'network',
    act: (actor: Actor, form: TypedActivity) => decide(actor, form),
  },
  return: {
    make: () => sent(author, obligation),
    side: 'network',
    act: (actor: Actor, form: TypedActivity) => giveBack(actor, form, { point_hours: 'São 18.' }),
  },
  ask: {
    make: () => sent(author, obligation),
    side: 'network',
    act: (actor: Actor, form: TypedActivity) => ask(actor, form),
  },
  reopen: {
    make: () => validated(author, reviewer, obligation),
    side: 'network',
    act: (actor: Actor, form: TypedActivity) => reopen(actor, form),
  },
} as const;
type Verb = keyof typeof VERBS;

function save(intent: 'save' | 'submit') {
  return (actor: Actor, form: TypedActivity) => perform(saveActivity, by(actor), { ...form, title: 'Outra', intent });
}

async function asked() {
  const form = await sent(author, obligation);
  succeeded(await ask(reviewer, form));
  return form;
}

const PEOPLE: { role: Role; party: string; may: 'party' | 'network' | 'nothing' }[] = [
  { role: 'NETWORK_ADMIN', party: 'SEGES', may: 'network' },
  { role: 'NETWORK_ANALYST', party: 'SEGES', may: 'network' },
  { role: 'AUDITOR', party: 'SEGES', may: 'nothing' },
  { role: 'PARTY_COORDINATOR', party: 'SEPOG/RO', may: 'party' },
  { role: 'FOCAL_POINT', party: 'SEPOG/RO', may: 'party' },
  { role: 'VIEWER', party: 'SEPOG/RO', may: 'nothing' },
  { role: 'PARTY_COORDINATOR', party: 'IEX/RO', may: 'nothing' },
  { role: 'FOCAL_POINT', party: 'IEX/RO', may: 'nothing' },
  { role: 'VIEWER', party: 'IEX/RO', may: 'nothing' },
];

const cells = (Object.keys(VERBS) as Verb[]).flatMap((verb) =>
  PEOPLE.map(({ role, party, may }) => {
    const allowed = VERBS[verb].side === may;
    return { verb, role, party, allowed, outcome: allowed ? 'may' : 'may not' };
  }),
);

test.each(cells)('$role of $party $outcome $verb what SEPOG/RO recorded', async ({ verb, role, party, allowed }) => {
  const { make, act } = VERBS[verb];
  const form = await make();
  const actor = await person(role, party);
  const before = await everything();
  expect(refusal(await act(actor, form))).toBe(allowed ? 'ok' : 'NOT_FOUND');
  if (allowed) expect(await everything()).not.toEqual(before);
  else expect(await everything()).toEqual(before);
});
