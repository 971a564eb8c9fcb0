import { randomUUID } from 'node:crypto';
import { linkIdentity, type ProvenIdentity } from '@/lib/auth/govbr-identity';
import { keepProvenIdentity } from '@/lib/auth/govbr-invitation';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import type * as identities from '@/lib/features/identities/actions';
import type * as invitations from '@/lib/features/invitations/actions';
import { keyedHashes } from '@/lib/vault/vault';
import { OTHER_PASSWORD } from '@/tests/factories/accounts';
import { succeeded } from '@/tests/factories/activities';
import { invite, linkOf } from '@/tests/factories/invitations';
import type { Attack, Attacks, Form } from './attack';
import { PASSWORD, type Scene, SECRET } from './scene';

const MEMBERS = { permission: 'member.manage', of: 'party', by: 'coordinator' } as const satisfies Partial<Attack>;
const ANYBODY = { permission: null, of: 'public', by: 'focal' } as const satisfies Partial<Attack>;
const OWN = { permission: 'account.own', of: 'desk', by: 'focal' } as const satisfies Partial<Attack>;
const AT_GOVBR = 'It leads to gov.br with a request that this browser alone carries.';
/** Who somebody is at gov.br. */
const proven = (): ProvenIdentity => ({
  issuer: 'https://sso.teste.example',
  subjectHashes: keyedHashes('11144477735', 'gov.br'),
  strong: false,
});

/** An open invitation to a focal point of SEPOG/RO. */
async function invitation({ people }: Scene, email?: string): Promise<string> {
  const { form, result } = await invite(people.coordinator, 'SEPOG/RO', 'FOCAL_POINT', email);
  succeeded(result);
  await db.invitation.update({ where: { id: form.id }, data: { name: `${SECRET} da Silva` } });
  return form.id;
}

/** The secret of an open invitation's link. */
const tokenTo = async (scene: Scene, email?: string) => linkOf(await invitation(scene, email));

/** Links that were never given to anybody. */
const NO_LINKS: Form[] = ['x'.repeat(43), '_'.repeat(43)].map((token) => ({ token }));

const POWERS = ['NETWORK_ADMIN', 'NETWORK_ANALYST', 'AUDITOR', 'PARTY_COORDINATOR'];

export const ON_INVITATIONS: Attacks<typeof invitations> = {
  sendInvitationAction: {
    ...MEMBERS,
    form: async ({ parties }) => ({
      ...{ id: randomUUID(), partyId: parties.SEPOG, name: 'Nova Fictícia', role: 'VIEWER' },
      email: 'nova@convite.example',
    }),
    smuggled: ({ parties }) => [
      ...[parties.IEX, parties.OUTRO, parties.SEGES].map((partyId) => ({ partyId })),
      ...POWERS.map((role) => ({ role })),
    ],
  },
  resendInvitationAction: { ...MEMBERS, form: async (scene) => ({ id: await invitation(scene) }) },
  withdrawInvitationAction: { ...MEMBERS, form: async (scene) => ({ id: await invitation(scene) }) },
  acceptInvitationAction: {
    ...ANYBODY,
    form: async (scene) => ({ token: await tokenTo(scene), name: 'Nova Fictícia', newPassword: OTHER_PASSWORD }),
    smuggled: () => NO_LINKS,
  },
  proveByGovbrAction: {
    ...ANYBODY,
    form: async (scene) => ({ token: await tokenTo(scene) }),
    changesNothing: AT_GOVBR,
  },
  acceptByGovbrAction: {
    ...ANYBODY,
    form: async (scene) => {
      const token = await tokenTo(scene);
      await keepProvenIdentity(token, proven());
      return { token, name: 'Nova Fictícia' };
    },
    smuggled: () => NO_LINKS,
  },
  joinByInvitationAction: {
    ...{ permission: null, of: 'desk', by: 'viewer', reachesSelf: true },
    form: async (scene) => {
      const { email, userId } = scene.people.viewer;
      await db.membership.deleteMany({ where: { userId } });
      return { token: await tokenTo(scene, email) };
    },
    smuggled: () => NO_LINKS,
  },
};

export const ON_IDENTITIES: Attacks<typeof identities> = {
  govbrSignInAction: { ...ANYBODY, form: async () => ({}), optional: ['continueTo'], changesNothing: AT_GOVBR },
  govbrLinkAction: {
    ...OWN,
    form: async () => ({ password: PASSWORD }),
    reachesSelf: true,
    changesNothing: AT_GOVBR,
  },
  govbrUnlinkAction: {
    ...OWN,
    form: async ({ people }) => {
      const { userId } = people.focal;
      await transaction((tx) => linkIdentity(tx, userId, proven()));
      return { password: PASSWORD };
    },
    reachesSelf: true,
  },
};
