'use server';

import { formAction, openFormAction } from '@/lib/action/form-action';
import { beginGovbr } from '@/lib/auth/govbr';
import { currentActor, currentSession } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { unlinkIdentity } from './mutations';
import { govbrLink, govbrSignIn } from './schema';

/** Leads to gov.br, and from there into the account that it is linked to. */
export const govbrSignInAction = openFormAction(govbrSignIn, async ({ continueTo }) => ({
  ok: true,
  data: await beginGovbr({ kind: 'signIn', continueTo }),
}));

/** Leads to gov.br, and from there back to the account that is signed in, which it may open from then on. */
export const govbrLinkAction = openFormAction(govbrLink, async () => {
  const [actor, session] = await Promise.all([currentActor(), currentSession()]);
  if (!actor || !session) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
  if (!mayEver(actor, 'account.own')) return { ok: false, code: 'FORBIDDEN', fieldErrors: {} };
  return { ok: true, data: await beginGovbr({ kind: 'link', sessionId: session.id }) };
});

export const govbrUnlinkAction = formAction(unlinkIdentity, {
  redirectTo: () => '/conta/govbr?aviso=govbr-desligado',
  secretFields: ['password', 'code'],
});
