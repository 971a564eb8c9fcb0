import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { listInvitations } from '@/lib/features/invitations/data';
import {
  acceptInvitation,
  resendInvitation,
  sendInvitation,
  withdrawInvitation,
} from '@/lib/features/invitations/mutations';
import { keyedHashes } from '@/lib/vault/vault';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { invite, linkOf, mailOf } from '@/tests/factories/invitations';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let analyst: Actor;
let coordinator: Actor;
const noon = new Date(`${TODAY}T15:00:00Z`);
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const newcomer = () => ({ name: 'Nova Fictícia', newPassword: 'girassol bigorna nuvem tarde' });

beforeAll(async () => {
  world = await openWorld({ APP_URL: 'https://plano.example' });
  await addAccession('IEX/RO');
  await addAgreement('OUTRO/UF');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
});
afterAll(() => world.close());

describe('who invites whom', () => {
  test.each<[string, () => Actor, string, Role, string]>([
    ['SEGES invites the coordinator of a party', () => analyst, 'SEPOG/RO', 'PARTY_COORDINATOR', 'ok'],
    ['SEGES invites the coordinator of a body that joined', () => analyst, 'IEX/RO', 'PARTY_COORDINATOR', 'ok'],
    ['a coordinator invites a focal point of its party', () => coordinator, 'SEPOG/RO', 'FOCAL_POINT', 'ok'],
    ['a coordinator invites a viewer of its party', () => coordinator, 'SEPOG/RO', 'VIEWER', 'ok'],
    ['the administration invites an auditor of the network', () => admin, 'SEGES', 'AUDITOR', 'ok'],
    ['an analyst makes no administrator', () => analyst, 'SEGES', 'NETWORK_ADMIN', 'ROLE_NOT_YOURS'],
    ['a coordinator makes no other coordinator', () => coordinator, 'SEPOG/RO', 'PARTY_COORDINATOR', 'ROLE_NOT_YOURS'],
    ['a coordinator makes no administrator', () => coordinator, 'SEPOG/RO', 'NETWORK_ADMIN', 'ROLE_NOT_YOURS'],
    ['nobody of a partner gets a role over the network', () => admin, 'SEPOG/RO', 'NETWORK_ANALYST', 'ROLE_NOT_YOURS'],
    ['a coordinator invites nobody to another party', () => coordinator, 'IEX/RO', 'VIEWER', 'NOT_FOUND'],
    ['a coordinator invites nobody to another agreement', () => coordinator, 'OUTRO/UF', 'VIEWER', 'NOT_FOUND'],
  ])('%s', async (_rule, who, acronym, role, outcome) => {
    const before = await db.invitation.count();
    const { result } = await invite(who(), acronym, role);
    expect(refusal(result)).toBe(outcome);
    expect(await db.invitation.count()).toBe(before + (outcome === 'ok' ? 1 : 0));
  });

  test.each<Role>(['FOCAL_POINT', 'VIEWER', 'AUDITOR'])('%s invites nobody', async (role) => {
    const { result } = await invite(await person(role, 'SEGES'), 'SEGES', 'VIEWER');
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(refusal(result));
  });

  test('a form sent twice invites once', async () => {
    const { form, result } = await invite(coordinator, 'SEPOG/RO', 'VIEWER');
    succeeded(result);
    succeeded(await perform(sendInvitation, by(coordinator), form));
    expect(await db.invitation.count({ where: { email: form.email } })).toBe(1);
    expect(await db.auditEvent.count({ where: { action: 'invitation.sent', entityId: form.id } })).toBe(1);
  });

  test('someone who already takes part is not invited again', async () => {
    const { email } = await person('VIEWER', 'SEPOG/RO');
    const { result } = await invite(coordinator, 'SEPOG/RO', 'FOCAL_POINT', email);
    expect(result).toMatchObject({
      code: 'INVALID',
      fieldErrors: { email: [expect.stringContaining('já participa')] },
    });
  });

  test('an account taken over cannot write to the whole world: two hundred invitations a day', async () => {
    const busy = await person('PARTY_COORDINATOR', 'SEPOG/RO');
    const { form } = await invite(busy, 'SEPOG/RO', 'VIEWER');
    const { at } = await db.auditEvent.findFirstOrThrow({ where: { entityId: form.id } });
    const sending = { at, actorId: busy.userId, action: 'invitation.sent', entity: 'Invitation', entityId: form.id };
    await db.auditEvent.createMany({ data: Array.from({ length: 199 }, () => sending) });
    expect(refusal(await perform(resendInvitation, by(busy), { id: form.id }))).toBe('TOO_MANY_INVITATIONS');
    expect(refusal((await invite(busy, 'SEPOG/RO', 'VIEWER')).result)).toBe('TOO_MANY_INVITATIONS');
  });
});

describe('the link', () => {
  test('is in the message, serves once, and gives the place it was offered for', async () => {
    const { form } = await invite(analyst, 'SEPOG/RO', 'PARTY_COORDINATOR');
    const mail = await mailOf(form.id, world.folder);
    const token = /https:\/\/plano\.example\/convite\/([\w-]{43})/.exec(mail)?.[1] ?? '';
    const { userId } = succeeded(await acceptInvitation(token, newcomer(), days(6)));
    const [user, ...others] = await db.user.findMany({ where: { email: form.email }, include: { memberships: true } });
    expect(others).toEqual([]);
    expect(user?.id).toBe(userId);
    expect(user?.memberships).toMatchObject([{ partyId: form.partyId, role: 'PARTY_COORDINATOR' }]);
    expect(refusal(await acceptInvitation(token, newcomer(), days(6)))).toBe('INVITATION_OVER');
    const trail = await db.auditEvent.findMany({
      where: { entityId: { in: [form.id, userId] }, entity: { not: 'Trail' } },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual(['invitation.sent', 'user.created', 'invitation.accepted']);
    expect(JSON.stringify(trail.map(({ data }) => data))).not.toContain('@');
  });

  test('is kept only as a hash', async () => {
    const { form } = await invite(coordinator, 'SEPOG/RO', 'VIEWER');
    const token = await linkOf(form.id);
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
  });

  test('used by two at the same time makes one account', async () => {
    const { form } = await invite(coordinator, 'SEPOG/RO', 'VIEWER');
    const token = await linkOf(form.id);
    const results = await Promise.all(Array.from({ length: 8 }, () => acceptInvitation(token, newcomer(), noon)));
    expect(results.map(refusal).filter((code) => code === 'ok')).toHaveLength(1);
    expect(await db.user.count({ where: { email: form.email } })).toBe(1);
  });

  test('does not give a place to who chose a password that is easy to guess', async () => {
    const { form } = await invite(coordinator, 'SEPOG/RO', 'VIEWER');
    const token = await linkOf(form.id);
    const weak = await acceptInvitation(token, { name: 'Nova', newPassword: 'sepog rondonia' }, noon);
    expect(weak).toMatchObject({ code: 'INVALID', fieldErrors: { newPassword: [expect.any(String)] } });
    expect(await db.user.count({ where: { email: form.email } })).toBe(0);
    expect(refusal(await acceptInvitation(token, newcomer(), noon))).toBe('ok');
  });

  test('is over after seven days, at the very instant', async () => {
    const { form } = await invite(coordinator, 'SEPOG/RO', 'VIEWER');
    const token = await linkOf(form.id);
    expect(refusal(await acceptInvitation(token, newcomer(), days(7)))).toBe('INVITATION_OVER');
    expect(refusal(await acceptInvitation(token, newcomer(), new Date(days(7).getTime() - 1)))).toBe('ok');
  });

  test('is over when it was withdrawn, sent again or replaced by a newer invitation', async () => {
    const { form } = await invite(coordinator, 'SEPOG/RO', 'VIEWER');
    const first = await linkOf(form.id);
    succeeded(await perform(resendInvitation, by(coordinator), { id: form.id }));
    expect(refusal(await acceptInvitation(first, newcomer(), noon))).toBe('INVITATION_OVER');
    const second = await linkOf(form.id);
    const newer = await invite(coordinator, 'SEPOG/RO', 'FOCAL_POINT', form.email);
    expect(refusal(await acceptInvitation(second, newcomer(), noon))).toBe('INVITATION_OVER');
    const third = await linkOf(newer.form.id);
    succeeded(await perform(withdrawInvitation, by(coordinator), { id: newer.form.id }));
    expect(refusal(await acceptInvitation(third, newcomer(), noon))).toBe('INVITATION_OVER');
    expect(refusal(await perform(resendInvitation, by(coordinator), { id: newer.form.id }))).toBe('WRONG_STATE');
  });

  test('is over once who invited left, or can no longer give that role', async () => {
    const leaving = await person('PARTY_COORDINATOR', 'SEPOG/RO');
    const [one, two] = [await invite(leaving, 'SEPOG/RO', 'VIEWER'), await invite(leaving, 'SEPOG/RO', 'VIEWER')];
    await db.membership.updateMany({ where: { userId: leaving.userId }, data: { role: 'FOCAL_POINT' } });
    expect(refusal(await acceptInvitation(await linkOf(one.form.id), newcomer(), noon))).toBe('INVITATION_OVER');
    await db.membership.updateMany({ where: { userId: leaving.userId }, data: { role: 'PARTY_COORDINATOR' } });
    await db.user.update({ where: { id: leaving.userId }, data: { disabledAt: noon } });
    expect(refusal(await acceptInvitation(await linkOf(two.form.id), newcomer(), noon))).toBe('INVITATION_OVER');
  });

  test('taken up by an account ends its sessions, so that the new role meets what it asks for', async () => {
    const known = await person('VIEWER', 'SEPOG/RO');
    const expiresAt = new Date(Date.now() + 3_600_000);
    await db.session.create({ data: { tokenHash: 'e'.repeat(64), userId: known.userId, expiresAt } });
    const { form } = await invite(admin, 'SEGES', 'NETWORK_ADMIN', known.email);
    succeeded(await acceptInvitation(await linkOf(form.id), { userId: known.userId }, noon));
    expect(await db.session.count({ where: { userId: known.userId } })).toBe(0);
  });

  test('that nobody made, or of another shape, is over as well', async () => {
    for (const token of ['', 'x'.repeat(43), '../../etc/passwd'])
      expect(refusal(await acceptInvitation(token, newcomer(), noon))).toBe('INVITATION_OVER');
  });

  test('of an address that has an account asks its person to sign in, and no one else takes it up', async () => {
    const known = await person('VIEWER', 'SEPOG/RO');
    const other = await person('VIEWER', 'SEPOG/RO');
    const { form } = await invite(analyst, 'IEX/RO', 'PARTY_COORDINATOR', known.email);
    const token = await linkOf(form.id);
    expect(refusal(await acceptInvitation(token, newcomer(), noon))).toBe('INVITATION_SIGN_IN');
    expect(refusal(await acceptInvitation(token, { userId: other.userId }, noon))).toBe('INVITATION_OTHER_PERSON');
    succeeded(await acceptInvitation(token, { userId: known.userId }, noon));
    expect(await db.membership.count({ where: { userId: known.userId } })).toBe(2);
  });

  test('of a disabled account does not open it again', async () => {
    const gone = await person('VIEWER', 'SEPOG/RO');
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: noon } });
    const { form } = await invite(analyst, 'IEX/RO', 'VIEWER', gone.email);
    const token = await linkOf(form.id);
    expect(refusal(await acceptInvitation(token, { userId: gone.userId }, noon))).toBe('INVITATION_OTHER_PERSON');
    expect(refusal(await acceptInvitation(token, newcomer(), noon))).toBe('INVITATION_SIGN_IN');
  });

  test('taken up with gov.br keeps no CPF, and one identity opens one account', async () => {
    const subjectHashes = keyedHashes('11144477735', 'gov.br');
    const identity = { issuer: 'https://sso.example', subjectHashes, strong: true };
    const [one, two] = [await invite(analyst, 'IEX/RO', 'VIEWER'), await invite(analyst, 'IEX/RO', 'VIEWER')];
    const guest = { name: 'Nova Fictícia', identity };
    succeeded(await acceptInvitation(await linkOf(one.form.id), guest, noon));
    expect(refusal(await acceptInvitation(await linkOf(two.form.id), guest, noon))).toBe('GOVBR_TAKEN');
    expect(JSON.stringify(await db.externalIdentity.findMany())).not.toContain('11144477735');
  });
});

test('invitations without an answer are seen by who manages the party, and by nobody else', async () => {
  const { form } = await invite(analyst, 'IEX/RO', 'FOCAL_POINT');
  const sees = async (actor: Actor) => (await listInvitations(actor, { take: 500 })).some(({ id }) => id === form.id);
  expect(await sees(analyst)).toBe(true);
  expect(await sees(await person('PARTY_COORDINATOR', 'IEX/RO'))).toBe(true);
  for (const actor of [coordinator, await person('FOCAL_POINT', 'IEX/RO'), await person('AUDITOR', 'SEGES')])
    expect(await sees(actor)).toBe(false);
  expect(refusal(await perform(withdrawInvitation, by(coordinator), { id: form.id }))).toBe('NOT_FOUND');
});
