'use server';

import type { Result } from '@/lib/action/errors';
import { formAction, openFormAction } from '@/lib/action/form-action';
import { beginGovbr } from '@/lib/auth/govbr';
import { clearProvenIdentity, readProvenIdentity } from '@/lib/auth/govbr-invitation';
import { beginSession, currentSession, type Proof } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import { placeAfter } from '@/lib/domain/accounts/next-place';
import {
  acceptInvitation,
  resendInvitation,
  sendInvitation,
  withdrawInvitation,
} from '@/lib/features/invitations/mutations';
import { acceptanceForm, govbrAcceptanceForm, invitationLink } from '@/lib/features/invitations/schema';

const ACCEPTED = '/painel?aviso=convite-aceito';

export const sendInvitationAction = formAction(sendInvitation, {
  redirectTo: () => '/pessoas?aviso=convite-enviado',
});

export const resendInvitationAction = formAction(resendInvitation, {
  redirectTo: () => '/pessoas?aviso=convite-enviado',
});

export const withdrawInvitationAction = formAction(withdrawInvitation, {
  redirectTo: () => '/pessoas?aviso=convite-retirado',
});

/** Makes the account of somebody new, with the password they chose, and signs them in. */
export const acceptInvitationAction = openFormAction(
  acceptanceForm,
  async ({ token, name, newPassword }) =>
    signedIn(await acceptInvitation(token, { name, newPassword }, now()), { method: 'PASSWORD', strong: false }),
  { secretFields: ['newPassword', 'token'] },
);

/** Leads to gov.br, and from there back to the invitation. */
export const proveByGovbrAction = openFormAction(invitationLink, async ({ token }) => ({
  ok: true,
  data: await beginGovbr({ kind: 'invitation', token }),
}));

/** Makes the account of somebody new, whom gov.br has just proven, and signs them in. */
export const acceptByGovbrAction = openFormAction(govbrAcceptanceForm, async ({ token, name }) => {
  const identity = await readProvenIdentity(token);
  if (!identity) return { ok: false, code: 'GOVBR_EXPIRED', fieldErrors: {} };
  const accepted = await acceptInvitation(token, { name, identity }, now());
  if (accepted.ok) await clearProvenIdentity();
  return signedIn(accepted, { method: 'GOVBR', strong: identity.strong });
});

/** Gives the place to the person who is signed in, when the invitation is theirs. */
export const joinByInvitationAction = openFormAction(invitationLink, async ({ token }) => {
  const session = await currentSession();
  if (!session) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
  const accepted = await acceptInvitation(token, { userId: session.userId }, now());
  return accepted.ok ? { ok: true, data: `/entrar?continuar=${encodeURIComponent(ACCEPTED)}` } : accepted;
});

async function signedIn(accepted: Result<{ userId: string }>, proof: Proof): Promise<Result<string>> {
  if (!accepted.ok) return accepted;
  return { ok: true, data: placeAfter(await beginSession(accepted.data.userId, proof), ACCEPTED) };
}
