import 'server-only';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { type ErrorCode, Refusal } from '@/lib/action/errors';
import type { Govbr } from '@/lib/auth/govbr-settings';
import { log } from '@/lib/log/log';

/** Clocks that differ by this much still agree on what has expired. */
const TOLERANCE_SECONDS = 10;

/** The provider writes its name with a final slash in tokens, and without it elsewhere. */
export function isIssuer({ issuer }: Govbr, name: unknown): boolean {
  return name === issuer || name === `${issuer}/`;
}

/** What a token of gov.br says, once its signature, issuer, audience, age and nonce have been proven. */
export async function readIdToken(govbr: Govbr, token: string, nonce: string): Promise<JWTPayload & { sub: string }> {
  const { payload } = await verify(govbr, token).catch((error: unknown) => {
    throw new Refusal(refusalOf(error));
  });
  if (payload.nonce !== nonce) throw new Refusal('GOVBR_NONCE');
  if (isForOthersToo(payload) && payload.azp !== govbr.clientId) throw new Refusal('GOVBR_AUDIENCE');
  const { sub } = payload;
  // The subject is a CPF. Anything else would be hashed as if it were a person.
  if (!sub || !/^\d{11}$/.test(sub)) throw new Refusal('GOVBR_INCOMPLETE');
  return { ...payload, sub };
}

function verify(govbr: Govbr, token: string) {
  return jwtVerify(token, keysOf(govbr.issuer), {
    issuer: [govbr.issuer, `${govbr.issuer}/`],
    audience: govbr.clientId,
    // Named here, so that no token chooses how it is checked.
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'iat', 'sub', 'nonce'],
    clockTolerance: TOLERANCE_SECONDS,
  });
}

function isForOthersToo({ aud, azp }: JWTPayload): boolean {
  return azp !== undefined || (Array.isArray(aud) && aud.length > 1);
}

let keys: { issuer: string; set: ReturnType<typeof createRemoteJWKSet> } | undefined;

/** The provider's public keys: fetched once, and again when a token names one that is new. */
function keysOf(issuer: string) {
  if (keys?.issuer !== issuer) keys = { issuer, set: createRemoteJWKSet(new URL(`${issuer}/jwk`)) };
  return keys.set;
}

const BY_CLAIM: Record<string, ErrorCode> = { iss: 'GOVBR_ISSUER', aud: 'GOVBR_AUDIENCE', nonce: 'GOVBR_NONCE' };

function refusalOf(error: unknown): ErrorCode {
  if (error instanceof errors.JWTExpired) return 'GOVBR_EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) return BY_CLAIM[error.claim] ?? 'GOVBR_INCOMPLETE';
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return 'GOVBR_INCOMPLETE';
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported
  ) {
    return 'GOVBR_SIGNATURE';
  }
  // What is left is the keys: not reached, not in time, or not readable.
  log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'the keys of gov.br could not be read');
  return 'GOVBR_DOWN';
}
