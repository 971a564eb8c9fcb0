'use server';

import { formAction, openFormAction } from '@/lib/action/form-action';
import { execute } from '@/lib/action/perform';
import { beginGovbr } from '@/lib/auth/govbr';
import { currentActor, currentSession } from '@/lib/auth/session';
import { accountOf, counted } from '@/lib/auth/throttle';
import { now } from '@/lib/clock/clock';
import { proveBeforeLink, unlinkIdentity } from './mutations';
import { govbrLink, govbrSignIn } from './schema';

/** Leads to gov.br, and from there into the account that it is linked to. */
export const govbrSignInAction = openFormAction(govbrSignIn, async ({ continueTo }) => ({
  ok: true,
  data: await beginGovbr({ kind: 'signIn', continueTo }),
}));

/** Leads to gov.br, and from there back to the account that is signed in, which it may open from then on. */
export const govbrLinkAction = openFormAction(
  govbrLink,
  async (proof) => {
    const [actor, session] = await Promise.all([currentActor(), currentSession()]);
    if (!actor || !session) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
    return counted('password', await accountOf(actor.userId), async () => {
      const proven = await execute(proveBeforeLink, { actor, now: now() }, proof);
      if (!proven.ok) return proven;
      return { ok: true, data: await beginGovbr({ kind: 'link', sessionId: session.id }) };
    });
  },
  { secretFields: ['password', 'code'] },
);

export const govbrUnlinkAction = formAction(unlinkIdentity, {
  redirectTo: () => '/conta/govbr?aviso=govbr-desligado',
  secretFields: ['password', 'code'],
});
