import { prepareFactor } from '@/lib/auth/factor';
import { carryLink, makeLink } from '@/lib/auth/one-time-link';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import type * as account from '@/lib/features/account/actions';
import type * as recovery from '@/lib/features/recovery/actions';
import type * as secondFactor from '@/lib/features/second-factor/actions';
import type * as session from '@/lib/features/session/actions';
import { appCode, enrol, OTHER_PASSWORD, secretOf } from '@/tests/factories/accounts';
import type { Attack, Attacks, Form } from './attack';
import { PASSWORD, type Scene } from './scene';

const OWN = { permission: 'account.own', of: 'desk', by: 'focal' } as const satisfies Partial<Attack>;
const ANYBODY = { permission: null, of: 'public', by: 'focal' } as const satisfies Partial<Attack>;
const password = PASSWORD;

export const ON_ACCOUNT: Attacks<typeof account> = {
  renameSelfAction: { ...OWN, form: async () => ({ name: 'Outro Nome' }), reachesSelf: true },
  changePasswordAction: {
    ...OWN,
    form: async () => ({ password, newPassword: OTHER_PASSWORD }),
    reachesSelf: true,
  },
  askNewEmailAction: { ...OWN, form: async () => ({ password, newEmail: 'outro@orgao.example' }), reachesSelf: true },
};

/** The session of somebody that is not the one in which they ask. */
async function otherSessionOf(userId: string): Promise<string> {
  const where = { userId, stage: 'SECOND_FACTOR' as const };
  return (await db.session.findFirstOrThrow({ where })).id;
}

export const ON_SESSION: Attacks<typeof session> = {
  signInAction: {
    ...ANYBODY,
    form: async ({ people }) => ({ email: people.focal.email, password }),
    optional: ['continueTo'],
  },
  signOutAction: { ...ANYBODY, form: async () => ({}) },
  endSessionsAction: {
    ...OWN,
    form: async ({ people }) => ({ sessionId: await otherSessionOf(people.focal.userId), password }),
    smuggled: async ({ people }) => [{ sessionId: await otherSessionOf(people.neighbour.userId) }],
  },
  setThemeAction: {
    ...ANYBODY,
    form: async () => ({ tema: 'dark' }),
    changesNothing: 'Light or dark is a cookie of this browser.',
  },
};

/** The next code of the app, which serves for a minute at least. */
const nextCode = async (userId: string) => appCode(await secretOf(userId), 1);

/** A second factor that waits for its first code. */
async function prepared({ people }: Scene): Promise<Form> {
  const { userId } = people.focal;
  await transaction((tx) => prepareFactor(tx, userId));
  return { code: await nextCode(userId) };
}

/** A second factor that holds, with one of its recovery codes. */
async function enrolled({ people }: Scene): Promise<Form> {
  const { codes } = await enrol(people.focal.userId);
  return { password, code: codes[0] ?? '' };
}

export const ON_SECOND_FACTOR: Attacks<typeof secondFactor> = {
  passFactorAction: {
    ...{ permission: null, of: 'desk', by: 'focal', within: 'waiting for the second factor', reachesSelf: true },
    form: async (scene) => ({ code: (await enrolled(scene)).code ?? '' }),
    optional: ['continueTo'],
  },
  passEnrolmentAction: {
    ...{ permission: null, of: 'desk', by: 'focal', within: 'enrolling', reachesSelf: true },
    form: prepared,
    optional: ['continueTo'],
  },
  startFactorAction: { ...OWN, form: async () => ({ password }), reachesSelf: true },
  enrolFactorAction: { ...OWN, form: prepared, reachesSelf: true },
  renewCodesAction: { ...OWN, form: enrolled, reachesSelf: true },
  dropFactorAction: { ...OWN, form: enrolled, reachesSelf: true },
};

/** A link of the focal point's, as the browser that opened it carries it. */
async function carried(scene: Scene, purpose: 'PASSWORD_RESET' | 'EMAIL_CHANGE'): Promise<void> {
  const { userId } = scene.people.focal;
  const path = await transaction((tx) => makeLink(tx, { purpose, userId, newEmail: 'outro@orgao.example' }));
  await carryLink(purpose, path.split('/').at(-1) ?? '');
}

export const ON_RECOVERY: Attacks<typeof recovery> = {
  askResetAction: {
    ...ANYBODY,
    form: async ({ people }) => ({ email: people.focal.email }),
    changesNothing: 'It asks the queue for a message, whether or not anybody has the address.',
  },
  resetPasswordAction: {
    ...ANYBODY,
    form: async (scene) => {
      await carried(scene, 'PASSWORD_RESET');
      return { newPassword: OTHER_PASSWORD };
    },
  },
  confirmEmailAction: {
    ...ANYBODY,
    form: async (scene) => {
      await carried(scene, 'EMAIL_CHANGE');
      return {};
    },
  },
};
