'use server';

import type { Result } from '@/lib/action/errors';
import { formAction, type Onward, openFormAction } from '@/lib/action/form-action';
import { admit, type PendingSession, pendingSession } from '@/lib/auth/pending';
import { accountOf, counted } from '@/lib/auth/throttle';
import { insidePath } from '@/lib/domain/accounts/next-place';
import { dropFactor, enrolFactor, passEnrolment, passFactor, renewCodes, startFactor } from './mutations';
import { codeForm } from './schema';

const SECRETS = { secretFields: ['password', 'code'] };

/** The code at sign-in. */
export const passFactorAction = openFormAction(
  codeForm,
  ({ code, continueTo }) =>
    whilePending('SECOND_FACTOR', async (pending) => {
      const result = await counted('factor', await accountOf(pending.userId), () => passFactor(pending, code));
      if (!result.ok) return result;
      await admit(pending.userId, result.data.token);
      return { ok: true, data: insidePath(continueTo) };
    }),
  SECRETS,
);

/** The first code, of who may not enter without a second factor. Shows the recovery codes once. */
export const passEnrolmentAction = openFormAction(
  codeForm,
  ({ code }) =>
    whilePending('ENROLMENT', async (pending) => {
      const result = await counted('factor', await accountOf(pending.userId), () => passEnrolment(pending, code));
      if (!result.ok) return result;
      await admit(pending.userId, result.data.token);
      return { ok: true, data: { shown: result.data.codes } };
    }),
  SECRETS,
);

export const startFactorAction = formAction(startFactor, {
  redirectTo: () => '/conta/segundo-fator',
  ...SECRETS,
});

export const enrolFactorAction = formAction(enrolFactor, { redirectTo: (codes) => ({ shown: codes }), ...SECRETS });

export const renewCodesAction = formAction(renewCodes, { redirectTo: (codes) => ({ shown: codes }), ...SECRETS });

export const dropFactorAction = formAction(dropFactor, {
  redirectTo: () => '/conta?aviso=segundo-fator-retirado',
  ...SECRETS,
});

async function whilePending(
  stage: PendingSession['stage'],
  run: (pending: PendingSession) => Promise<Result<Onward>>,
): Promise<Result<Onward>> {
  const pending = await pendingSession();
  if (pending?.stage !== stage) return { ok: false, code: 'PENDING_GONE', fieldErrors: {} };
  return run(pending);
}
