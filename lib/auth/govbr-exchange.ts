import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { Refusal } from '@/lib/action/errors';
import type { ProvenIdentity } from '@/lib/auth/govbr-identity';
import type { Govbr } from '@/lib/auth/govbr-settings';
import { isIssuer, readIdToken } from '@/lib/auth/govbr-token';
import { type GovbrLevel, provedTwoFactors, reachesLevel, readGovbrLevel } from '@/lib/domain/accounts/govbr-level';
import { log } from '@/lib/log/log';
import { keyedHashes } from '@/lib/vault/vault';

type TokenRequest = NonNullable<Exclude<OAuthConfig<unknown>['token'], string | undefined>['request']>;

/** What next-auth hands over when the browser is back: what it brought, and what had been kept to compare. */
export type Arrival = Parameters<TokenRequest>[0];
type Client = Arrival['client'];

/**
 * Exchanges the code for tokens and proves who came. The CPF goes no further than this: what leaves is its keyed hash.
 * Throws a `Refusal` for whatever does not hold.
 */
export async function identityOf(govbr: Govbr, arrival: Arrival): Promise<ProvenIdentity> {
  const { params, checks, client } = arrival;
  const nonce = 'nonce' in checks ? checks.nonce : undefined;
  if (!nonce || !checks.state || params.state !== checks.state) throw new Refusal('GOVBR_STATE');
  if (params.iss !== undefined && !isIssuer(govbr, params.iss)) throw new Refusal('GOVBR_ISSUER');
  const { id_token: idToken, access_token: accessToken } = await tokensFor(arrival);
  if (!idToken || !accessToken) throw new Refusal('GOVBR_INCOMPLETE');
  const claims = await readIdToken(govbr, idToken, nonce);
  const level = levelIn(claims) ?? (await levelAtUserinfo(client, accessToken, claims.sub));
  if (!reachesLevel(level, govbr.level)) throw new Refusal(TOO_LOW[govbr.level]);
  return {
    issuer: govbr.issuer,
    subjectHashes: keyedHashes(claims.sub, 'gov.br'),
    strong: provedTwoFactors(claims.amr),
    email: claims.email_verified === true && typeof claims.email === 'string' ? claims.email.toLowerCase() : undefined,
  };
}

const TOO_LOW = {
  bronze: 'GOVBR_LEVEL_BRONZE',
  silver: 'GOVBR_LEVEL_SILVER',
  gold: 'GOVBR_LEVEL_GOLD',
} as const satisfies Record<GovbrLevel, string>;

async function tokensFor({ client, params, checks, provider }: Arrival) {
  try {
    return await client.grant({
      grant_type: 'authorization_code',
      code: params.code,
      redirect_uri: provider.callbackUrl,
      code_verifier: checks.code_verifier,
    });
  } catch (error) {
    const reason = (error as { error?: unknown }).error;
    if (reason === 'invalid_grant') throw new Refusal('GOVBR_CODE');
    // A word of the protocol, such as invalid_client; what else the provider wrote stays out of the log.
    const word = typeof reason === 'string' && /^[a-z_]{1,40}$/.test(reason) ? reason : undefined;
    log.warn({ error: error instanceof Error ? error.name : 'unknown', word }, 'gov.br gave no token');
    throw new Refusal('GOVBR_DOWN');
  }
}

function levelIn({ reliability_info: info }: Record<string, unknown>): GovbrLevel | null {
  return typeof info === 'object' && info !== null && 'level' in info ? readGovbrLevel(info.level) : null;
}

/** For when the token itself names no level. An answer about somebody else counts for nothing. */
async function levelAtUserinfo(client: Client, accessToken: string, subject: string): Promise<GovbrLevel | null> {
  const told = await client.userinfo(accessToken).catch((error: unknown) => {
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'gov.br told nothing about the person');
    throw new Refusal('GOVBR_DOWN');
  });
  return told.sub === subject ? levelIn(told) : null;
}
