import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { beginSession, currentActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { switchPartyAction } from '@/lib/features/members/actions';
import { listMembers, readMember } from '@/lib/features/members/data';
import {
  changeRole,
  disableAccount,
  enableAccount,
  endAnySession,
  removeMember,
  resetFactor,
} from '@/lib/features/members/mutations';
import { ownParty } from '@/lib/features/parties/data';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { browser, lendHeadersToNextAuth, redirectOf } from '@/tests/factories/browser';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let admin: Actor & { email: string };
let coordinator: Actor & { email: string };
let iex: string;

beforeAll(async () => {
  lendHeadersToNextAuth();
  world = await openWorld({ APP_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'x'.repeat(40) });
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  iex = await addAccession('IEX/RO');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
});
afterAll(() => world.close());
beforeEach(() => browser.reset());

const placeOf = ({ userId, memberships: [first] }: Actor) => ({ userId, partyId: first?.partyId ?? '' });
const signIn = (actor: Actor) => beginSession(actor.userId, { method: 'PASSWORD', strong: true });

describe('another role', () => {
  test('is given by who coordinates the party, and ends the sessions of the person at once', async () => {
    const ana = await person('VIEWER', 'SEPOG/RO');
    await signIn(ana);
    expect((await currentActor())?.userId).toBe(ana.userId);
    const form = { ...placeOf(ana), from: 'VIEWER' as const, role: 'FOCAL_POINT' as const };
    succeeded(await perform(changeRole, by(coordinator), form));
    expect(await currentActor()).toBeNull();
    expect(await db.membership.findFirst({ where: placeOf(ana) })).toMatchObject({ role: 'FOCAL_POINT' });
    const told = await db.auditEvent.findFirst({ where: { action: 'member.roleChanged', entityId: ana.userId } });
    expect(told?.data).toEqual({ before: 'VIEWER', after: 'FOCAL_POINT' });
    expect(refusal(await perform(changeRole, by(coordinator), form))).toBe('WRONG_STATE');
  });

  test('is not given by a coordinator above its own, nor over someone above', async () => {
    const ana = await person('VIEWER', 'SEPOG/RO');
    const other = await person('PARTY_COORDINATOR', 'SEPOG/RO');
    const up = { ...placeOf(ana), from: 'VIEWER' as const, role: 'PARTY_COORDINATOR' as const };
    expect(refusal(await perform(changeRole, by(coordinator), up))).toBe('ROLE_NOT_YOURS');
    const down = { ...placeOf(other), from: 'PARTY_COORDINATOR' as const, role: 'VIEWER' as const };
    expect(refusal(await perform(changeRole, by(coordinator), down))).toBe('ROLE_NOT_YOURS');
    expect(refusal(await perform(removeMember, by(coordinator), placeOf(other)))).toBe('ROLE_NOT_YOURS');
  });

  test('is not given to oneself', async () => {
    const form = { ...placeOf(admin), from: 'NETWORK_ADMIN' as const, role: 'NETWORK_ANALYST' as const };
    expect(refusal(await perform(changeRole, by(admin), form))).toBe('OWN_ACCOUNT');
    expect(refusal(await perform(removeMember, by(admin), placeOf(admin)))).toBe('OWN_ACCOUNT');
    expect(refusal(await perform(disableAccount, by(admin), { userId: admin.userId }))).toBe('OWN_ACCOUNT');
  });
});

test('two administrators who take each other out at once leave one', async () => {
  await db.membership.deleteMany({ where: { role: 'NETWORK_ADMIN', userId: { not: admin.userId } } });
  const rival = await person('NETWORK_ADMIN', 'SEGES');
  const results = await Promise.all([
    perform(removeMember, by(admin), placeOf(rival)),
    perform(removeMember, by(rival), placeOf(admin)),
  ]);
  expect(results.map(refusal).sort()).toEqual(['LAST_ADMIN', 'ok']);
  expect(await db.membership.count({ where: { role: 'NETWORK_ADMIN' } })).toBe(1);
  await db.membership.upsert({
    where: { userId_partyId: placeOf(admin) },
    create: { ...placeOf(admin), role: 'NETWORK_ADMIN' },
    update: {},
  });
});

test('someone taken out of a party reaches nothing of it, and their sessions end', async () => {
  const ana = await person('FOCAL_POINT', 'SEPOG/RO');
  await signIn(ana);
  succeeded(await perform(removeMember, by(coordinator), placeOf(ana)));
  expect(await currentActor()).toBeNull();
  await signIn(ana);
  expect((await currentActor())?.memberships).toEqual([]);
});

test('who was taken out of the last party is still seen, and closed, by the network alone', async () => {
  const ana = await person('FOCAL_POINT', 'SEPOG/RO');
  await db.membership.deleteMany({ where: { userId: ana.userId } });
  const page = { take: 500, skip: 0 };
  const found = await listMembers(admin, { busca: ana.email }, page);
  expect(found.rows).toMatchObject([{ userId: ana.userId, party: null, role: null }]);
  expect((await listMembers(coordinator, { busca: ana.email }, page)).rows).toEqual([]);
  expect([await readMember(admin, ana.userId), await readMember(coordinator, ana.userId)]).toEqual([
    expect.objectContaining({ id: ana.userId, memberships: [] }),
    null,
  ]);
  succeeded(await perform(disableAccount, by(admin), { userId: ana.userId }));
});

describe('an account', () => {
  test('is disabled by the administration alone, ends at once, and comes back when enabled', async () => {
    const ana = await person('FOCAL_POINT', 'SEPOG/RO');
    await signIn(ana);
    expect(refusal(await perform(disableAccount, by(coordinator), { userId: ana.userId }))).not.toBe('ok');
    expect((await currentActor())?.userId).toBe(ana.userId);
    succeeded(await perform(disableAccount, by(admin), { userId: ana.userId }));
    expect(await currentActor()).toBeNull();
    expect(await db.session.count({ where: { userId: ana.userId } })).toBe(0);
    await expect(signIn(ana)).rejects.toThrow('WRONG_CREDENTIALS');
    succeeded(await perform(enableAccount, by(admin), { userId: ana.userId }));
    await signIn(ana);
    expect((await currentActor())?.userId).toBe(ana.userId);
  });

  test('whose second factor was lost loses it by the administration alone, and its sessions end', async () => {
    const ana = await person('FOCAL_POINT', 'SEPOG/RO');
    await signIn(ana);
    await db.secondFactor.create({ data: { userId: ana.userId, secret: 'x', confirmedAt: new Date() } });
    expect(refusal(await perform(resetFactor, by(coordinator), { userId: ana.userId }))).not.toBe('ok');
    succeeded(await perform(resetFactor, by(admin), { userId: ana.userId }));
    expect(await db.secondFactor.count({ where: { userId: ana.userId } })).toBe(0);
    expect(await currentActor()).toBeNull();
    expect(refusal(await perform(resetFactor, by(admin), { userId: ana.userId }))).toBe('WRONG_STATE');
  });

  test('has any of its sessions ended by the administration alone', async () => {
    const ana = await person('FOCAL_POINT', 'SEPOG/RO');
    await signIn(ana);
    const { id } = await db.session.findFirstOrThrow({ where: { userId: ana.userId } });
    expect(refusal(await perform(endAnySession, by(coordinator), { id }))).not.toBe('ok');
    succeeded(await perform(endAnySession, by(admin), { id }));
    expect(await currentActor()).toBeNull();
    expect(refusal(await perform(endAnySession, by(admin), { id }))).toBe('NOT_FOUND');
  });
});

describe('a person of several parties', () => {
  const switchTo = async (partyId: string) => {
    const form = new FormData();
    form.set('partyId', partyId);
    return redirectOf(() => switchPartyAction(form));
  };

  test('works for one at a time, switches in this session alone, and never to a party that is not theirs', async () => {
    const ana = await person('FOCAL_POINT', 'SEPOG/RO');
    const { partyId: sepog } = placeOf(ana);
    await db.membership.create({ data: { userId: ana.userId, partyId: iex, role: 'VIEWER' } });
    await signIn(ana);
    const acting = async () => {
      const actor = await currentActor();
      return [actor?.memberships.map(({ partyId }) => partyId), actor && (await ownParty(actor))?.acronym];
    };
    expect(await acting()).toEqual([[sepog, iex], 'SEPOG/RO']);
    expect(await switchTo(iex)).toBe('/painel');
    expect(await acting()).toEqual([[iex, sepog], 'IEX/RO']);
    await expect(switchTo(placeOf(admin).partyId)).rejects.toThrow('did not redirect');
    expect(await acting()).toEqual([[iex, sepog], 'IEX/RO']);
    browser.reset();
    await signIn(ana);
    expect(await acting()).toEqual([[sepog, iex], 'SEPOG/RO']);
  });

  test('who was taken out of the party they were working for works for the other', async () => {
    const ana = await person('FOCAL_POINT', 'SEPOG/RO');
    await db.membership.create({ data: { userId: ana.userId, partyId: iex, role: 'VIEWER' } });
    await signIn(ana);
    await switchTo(iex);
    await db.membership.deleteMany({ where: { userId: ana.userId, partyId: iex } });
    const actor = await currentActor();
    expect(actor?.memberships.map(({ partyId }) => partyId)).toEqual([placeOf(ana).partyId]);
  });
});

test('people are found by words without accents, and only those of the parties within reach', async () => {
  const page = { take: 500, skip: 0 };
  const all = await listMembers(admin, {}, page);
  const parties = new Set(all.rows.flatMap(({ party }) => party ?? []));
  expect(parties).toEqual(new Set(['SEGES', 'SEPOG/RO', 'IEX/RO']));
  const own = await listMembers(coordinator, {}, page);
  expect(new Set(own.rows.map(({ party }) => party))).toEqual(new Set(['SEPOG/RO']));
  const found = await listMembers(admin, { busca: 'sepog coordinator' }, page);
  expect(found.rows.map(({ role }) => role)).toContain('PARTY_COORDINATOR');
  expect(found.rows.every(({ party }) => party === 'SEPOG/RO')).toBe(true);
  expect(await listMembers(coordinator, { busca: '%' }, page)).toMatchObject({ found: 0 });
  expect(await readMember(coordinator, admin.userId)).toBeNull();
  expect(await readMember(coordinator, coordinator.userId)).toMatchObject({ id: coordinator.userId });
});
