import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineMutation, type Mutation } from '@/lib/action/perform';
import { type Actor, can, type Subject } from '@/lib/domain/permissions/policy';
import type { Attack, Attacks } from './attack';

type Any = Mutation<z.ZodObject, Subject, null>;

/** A whole mutation, of which each test leaves one thing out. The type check fails where leaving it out compiles. */
const whole: Any = {
  permission: 'plan.manage',
  schema: z.object({}),
  load: async () => ({}),
  run: async () => null,
  audit: () => null,
};
const { permission, schema, load, run, audit } = whole;

// @ts-expect-error: who may do it is missing
defineMutation({ schema, load, run, audit });
// @ts-expect-error: what it takes is missing
defineMutation({ permission, load, run, audit });
// @ts-expect-error: what it is done to is missing
defineMutation({ permission, schema, run, audit });
// @ts-expect-error: what happens is missing
defineMutation({ permission, schema, load, audit });
// @ts-expect-error: what the trail says is missing
defineMutation({ permission, schema, load, run });
// @ts-expect-error: no policy entry has this name
const unknown: Any = { ...whole, permission: 'plan.destroy' };

const attack: Attack = { permission: 'plan.manage', of: 'agreement', by: 'admin', form: async () => ({}) };
// @ts-expect-error: an action without an attack
const missing: Attacks<{ oneAction: unknown; otherAction: unknown }> = { oneAction: attack };
// @ts-expect-error: an attack without the form that works
const formless: Attack = { permission: 'plan.manage', of: 'agreement', by: 'admin' };

test('what compiles against the rules is granted to nobody all the same', () => {
  const membership = { partyId: 'p', agreementId: 'a', role: 'NETWORK_ADMIN' as const };
  const admin: Actor = { userId: 'u', name: 'n', memberships: [membership] };
  expect(defineMutation(whole)).toBe(whole);
  expect(can(admin, whole.permission, membership)).toBe(true);
  expect(() => can(admin, unknown.permission, membership)).toThrow(TypeError);
  expect(missing).not.toHaveProperty('otherAction');
  expect(formless).not.toHaveProperty('form');
});
