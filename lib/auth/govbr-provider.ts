import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { Refusal } from '@/lib/action/errors';
import { type Arrival, identityOf } from '@/lib/auth/govbr-exchange';
import type { ProvenIdentity } from '@/lib/auth/govbr-identity';
import type { Govbr } from '@/lib/auth/govbr-settings';
import { dropCookie, hostCookie } from '@/lib/auth/host-cookie';
import { nextAuthLog } from '@/lib/auth/next-auth-log';
import { env } from '@/lib/env/env';

const SCOPES = 'openid email profile govbr_confiabilidades govbr_confiabilidades_idtoken';

/** How long a person may stay at gov.br before what this browser keeps to compare is worthless. */
export const SIGN_IN_SECONDS = 10 * 60;
const TIMEOUT_MS = 10_000;

/** What next-auth keeps in the browser, encrypted, to recognise the answer to its own question. */
function checkCookies() {
  const kept = (name: string) => {
    const cookie = hostCookie(name);
    return { ...cookie, options: { ...cookie.options, maxAge: SIGN_IN_SECONDS } };
  };
  return { pkceCodeVerifier: kept('govbr-pkce'), state: kept('govbr-estado'), nonce: kept('govbr-nonce') };
}

/** Where one return from gov.br ends: somebody proven, or a refusal. */
interface Attempt {
  identity?: ProvenIdentity;
  error?: unknown;
}

/** gov.br as domain.md describes it. Of the person, next-auth learns nothing but that there is one. */
function provider(govbr: Govbr, attempt: Attempt): OAuthConfig<Record<string, never>> {
  const { issuer, clientId, clientSecret } = govbr;
  return {
    id: 'govbr',
    name: 'GOV.BR',
    type: 'oauth',
    issuer,
    clientId,
    clientSecret,
    client: { token_endpoint_auth_method: 'client_secret_basic' },
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: TIMEOUT_MS },
    authorization: { url: `${issuer}/authorize`, params: { scope: SCOPES } },
    token: {
      url: `${issuer}/token`,
      async request(arrival: Arrival) {
        try {
          attempt.identity = await identityOf(govbr, arrival);
        } catch (error) {
          attempt.error = error;
          throw error;
        }
        return { tokens: {} };
      },
    },
    userinfo: { url: `${issuer}/userinfo`, request: () => ({}) },
    profile: () => ({ id: 'proven' }),
  };
}

function options(govbr: Govbr, attempt: Attempt = {}): NextAuthOptions {
  return {
    secret: env.NEXTAUTH_SECRET,
    providers: [provider(govbr, attempt)],
    cookies: { ...checkCookies(), csrfToken: hostCookie('govbr-csrf') },
    // Without an adapter and with somewhere to go, next-auth opens no session, makes no account and looks up no e-mail.
    callbacks: { signIn: () => '/' },
    logger: nextAuthLog,
  };
}

/**
 * Begins a sign-in: keeps in this browser what its answer must match, and returns the address at gov.br to go to.
 * Called by actions, whose origin is checked; next-auth's own check of that kind is answered here.
 */
export async function openSignIn(govbr: Govbr): Promise<string> {
  const store = await cookies();
  const csrf = hostCookie('govbr-csrf');
  const csrfToken = randomBytes(32).toString('hex');
  const proof = createHash('sha256').update(`${csrfToken}${env.NEXTAUTH_SECRET}`).digest('hex');
  store.set(csrf.name, `${csrfToken}|${proof}`, csrf.options);
  const body = new URLSearchParams({ csrfToken });
  const request = new NextRequest(new URL('/api/auth/signin/govbr', env.APP_URL), { method: 'POST', body });
  const answer: Response = await NextAuth(request, route('signin'), options(govbr));
  await dropCookie(csrf);
  const sent = new NextResponse(null, { headers: answer.headers }).cookies;
  for (const { name, options } of Object.values(checkCookies())) store.set(name, sent.get(name)?.value ?? '', options);
  const address = answer.headers.get('location') ?? '';
  if (!address.startsWith(`${govbr.issuer}/authorize?`)) throw new Error('next-auth does not lead to gov.br');
  return address;
}

/** Takes back what `openSignIn` left in this browser. */
export async function forgetSignIn(): Promise<void> {
  for (const cookie of Object.values(checkCookies())) await dropCookie(cookie);
}

/** Who came back from gov.br. Whatever the answer, this browser's question is used up. Throws a `Refusal`. */
export async function closeSignIn(govbr: Govbr, request: NextRequest): Promise<ProvenIdentity> {
  const attempt: Attempt = {};
  await NextAuth(request, route('callback'), options(govbr, attempt));
  await forgetSignIn();
  if (attempt.identity) return attempt.identity;
  if (attempt.error) throw attempt.error;
  const error = request.nextUrl.searchParams.get('error');
  if (error === null) throw new Refusal('GOVBR_STATE');
  throw new Refusal(error === 'access_denied' ? 'GOVBR_CANCELLED' : 'GOVBR_DOWN');
}

function route(step: 'signin' | 'callback') {
  return { params: Promise.resolve({ nextauth: [step, 'govbr'] }) };
}
