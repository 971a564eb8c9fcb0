/** How many days an invitation waits for its answer. */
export const INVITATION_DAYS = 7;

export const INVITATION_STATE = {
  PENDING: 'Aguarda resposta',
  EXPIRED: 'Venceu sem resposta',
  ACCEPTED: 'Aceito',
  WITHDRAWN: 'Retirado',
} as const;
export type InvitationState = keyof typeof INVITATION_STATE;

interface Invitation {
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
}

/** What an invitation is at an instant. What was answered or taken back no longer expires. */
export function invitationState({ expiresAt, acceptedAt, withdrawnAt }: Invitation, at: Date): InvitationState {
  if (acceptedAt) return 'ACCEPTED';
  if (withdrawnAt) return 'WITHDRAWN';
  return at < expiresAt ? 'PENDING' : 'EXPIRED';
}
