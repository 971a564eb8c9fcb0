import { randomUUID } from 'node:crypto';
import { tokenHash } from '@/lib/auth/options';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import type * as members from '@/lib/features/members/actions';
import type * as notices from '@/lib/features/notices/actions';
import type * as settings from '@/lib/features/settings/actions';
import type * as views from '@/lib/features/views/actions';
import { person } from '@/tests/factories/people';
import type { Attack, Attacks, Form } from './attack';
import { type Scene, SECRET } from './scene';

const MEMBERS = { permission: 'member.manage', of: 'party', by: 'coordinator' } as const satisfies Partial<Attack>;
const ACCOUNTS = { permission: 'account.manage', of: 'network', by: 'admin' } as const satisfies Partial<Attack>;

/** Somebody new in SEPOG/RO, signed in. */
async function member(role: Role = 'VIEWER'): Promise<{ userId: string; partyId: string; sessionId: string }> {
  const { userId, memberships } = await person(role, 'SEPOG/RO');
  await db.user.update({ where: { id: userId }, data: { name: `${SECRET} da Silva` } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { id } = await db.session.create({ data: { userId, tokenHash: tokenHash(randomUUID()), expiresAt } });
  return { userId, partyId: memberships[0]?.partyId ?? '', sessionId: id };
}

/** Places that a coordinator of SEPOG/RO does not manage. */
const placesOfOthers = ({ people, parties }: Scene): Form[] => [
  { userId: people.neighbour.userId, partyId: parties.IEX },
  { userId: people.analyst.userId, partyId: parties.SEGES },
  { partyId: parties.IEX },
];

export const ON_MEMBERS: Attacks<typeof members> = {
  changeRoleAction: {
    ...MEMBERS,
    form: async () => {
      const { userId, partyId } = await member();
      return { userId, partyId, from: 'VIEWER', role: 'FOCAL_POINT' };
    },
    smuggled: (scene) => [
      ...placesOfOthers(scene),
      ...['NETWORK_ADMIN', 'NETWORK_ANALYST', 'AUDITOR', 'PARTY_COORDINATOR'].map((role) => ({ role })),
    ],
    disguised: (_, { memberships }) => ({ partyId: memberships[0]?.partyId ?? '' }),
  },
  removeMemberAction: {
    ...MEMBERS,
    form: async () => {
      const { userId, partyId } = await member();
      return { userId, partyId };
    },
    smuggled: placesOfOthers,
    disguised: (_, { memberships }) => ({ partyId: memberships[0]?.partyId ?? '' }),
  },
  disableAccountAction: { ...ACCOUNTS, form: async () => ({ userId: (await member()).userId }) },
  enableAccountAction: {
    ...ACCOUNTS,
    form: async () => {
      const { userId } = await member();
      await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
      return { userId };
    },
  },
  resetFactorAction: {
    ...ACCOUNTS,
    form: async () => {
      const { userId } = await member();
      await db.secondFactor.create({ data: { userId, secret: 'x', confirmedAt: new Date() } });
      return { userId };
    },
  },
  endAnySessionAction: { ...ACCOUNTS, form: async () => ({ id: (await member()).sessionId }) },
  switchPartyAction: {
    ...{ permission: 'account.own', of: 'desk', by: 'focal' },
    form: async ({ people, parties }) => {
      await db.membership.create({ data: { userId: people.focal.userId, partyId: parties.SEGES, role: 'VIEWER' } });
      return { partyId: parties.SEGES };
    },
    smuggled: ({ parties }) => [{ partyId: parties.IEX }, { partyId: parties.OUTRO }],
  },
};

const DESK = { permission: 'desk.manage', of: 'desk', by: 'focal' } as const satisfies Partial<Attack>;

export const ON_VIEWS: Attacks<typeof views> = {
  saveViewAction: {
    ...DESK,
    form: async () => ({ list: 'atividades', name: 'Devolvidas', search: 'situacao=RETURNED' }),
    reachesSelf: true,
  },
  removeViewAction: {
    ...DESK,
    form: async ({ people }) => {
      const view = { list: 'atividades', name: `${SECRET}: minhas`, query: 'situacao=RETURNED', createdAt: new Date() };
      const { id } = await db.savedView.create({ data: { userId: people.focal.userId, ...view } });
      return { id };
    },
  },
};

export const ON_NOTICES: Attacks<typeof notices> = {
  readNoticesAction: { ...DESK, form: noticeOfFocal, optional: ['activityId'], reachesSelf: true },
};

/** Something that the focal point was told of. */
async function noticeOfFocal({ people, theirs }: Scene): Promise<Form> {
  const remark = { activityId: theirs.activity, authorId: people.analyst.userId, kind: 'QUESTION' as const };
  const { id } = await db.remark.create({ data: { ...remark, text: SECRET, createdAt: new Date() } });
  await db.notice.create({ data: { remarkId: id, userId: people.focal.userId } });
  return {};
}

export const ON_SETTINGS: Attacks<typeof settings> = {
  changeSettingsAction: {
    ...{ permission: 'settings.manage', of: 'network', by: 'admin' },
    form: async () => ({ version: '1', retentionYears: '7' }),
    optional: ['requireSecondFactor'],
  },
};
