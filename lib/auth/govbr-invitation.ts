import 'server-only';
import type { ProvenIdentity } from '@/lib/auth/govbr-identity';
import { tokenHash } from '@/lib/auth/options';
import { dropSealed, keepSealed, readSealed } from '@/lib/auth/sealed-cookie';

const COOKIE = 'identidade';
const MINUTES = 5;

/** Keeps who came back from gov.br, for the page of this invitation alone to act on. */
export function keepProvenIdentity(invitationToken: string, identity: ProvenIdentity): Promise<void> {
  const { issuer, subjectHashes, strong } = identity;
  return keepSealed(COOKIE, tokenHash(invitationToken), { issuer, subjectHashes, strong }, MINUTES * 60);
}

/** Who proved themselves at gov.br to accept this invitation; null when nobody did in this browser just now. */
export function readProvenIdentity(invitationToken: string): Promise<ProvenIdentity | null> {
  return readSealed<ProvenIdentity>(COOKIE, tokenHash(invitationToken));
}

/** To be called once the invitation is accepted. */
export function clearProvenIdentity(): Promise<void> {
  return dropSealed(COOKIE);
}
