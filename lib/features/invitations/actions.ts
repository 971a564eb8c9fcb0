'use server';

import { formAction } from '@/lib/action/form-action';
import { resendInvitation, sendInvitation, withdrawInvitation } from '@/lib/features/invitations/mutations';

export const sendInvitationAction = formAction(sendInvitation, {
  redirectTo: () => '/pessoas?aviso=convite-enviado',
});

export const resendInvitationAction = formAction(resendInvitation, {
  redirectTo: () => '/pessoas?aviso=convite-enviado',
});

export const withdrawInvitationAction = formAction(withdrawInvitation, {
  redirectTo: () => '/pessoas?aviso=convite-retirado',
});
