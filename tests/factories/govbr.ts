import { NextRequest } from 'next/server';
import { expect, vi } from 'vitest';
import { GET } from '@/app/api/auth/callback/govbr/route';
import { beginGovbr, type GovbrIntent } from '@/lib/auth/govbr';
import { linkIdentity, type ProvenIdentity } from '@/lib/auth/govbr-identity';
import { transaction } from '@/lib/db/transaction';
import { keyedHashes } from '@/lib/vault/vault';
import { CLIENT, type GovbrPerson, type OidcServer } from '@/tests/support/oidc-server';

export const APP = 'http://localhost:3000';
export const CALLBACK = `${APP}/api/auth/callback/govbr`;

/** Points the application at this provider. Call before anything touches its settings. */
export function configureGovbr({ issuer }: OidcServer) {
  vi.stubEnv('NEXTAUTH_URL', APP);
  return {
    APP_URL: APP,
    NEXTAUTH_SECRET: 'x'.repeat(40),
    GOVBR_CLIENT_ID: CLIENT.id,
    GOVBR_CLIENT_SECRET: CLIENT.secret,
    GOVBR_ISSUER: issuer,
  };
}

/** Lets this account be entered by whoever has this CPF at gov.br. */
export function linkTo(userId: string, cpf: string, { issuer }: OidcServer): Promise<boolean> {
  return transaction((tx) => linkIdentity(tx, userId, identity(issuer, cpf)));
}

export function identity(issuer: string, cpf: string): ProvenIdentity {
  return { issuer, subjectHashes: keyedHashes(cpf, 'gov.br'), strong: false };
}

/** A CPF whose check digits hold, another for each number. */
export function cpfOf(number: number): string {
  const digits = String(number).padStart(9, '0');
  const check = (text: string) => {
    const sum = [...text].reduce((total, digit, index) => total + Number(digit) * (text.length + 1 - index), 0);
    return String(((sum * 10) % 11) % 10);
  };
  const first = check(digits);
  return `${digits}${first}${check(digits + first)}`;
}

/** Walks from the given address through the provider, cookies and all, and returns where it sends the browser back to. */
export async function throughGovbr(server: OidcServer, address: string, person: GovbrPerson): Promise<URL> {
  server.state.person = person;
  const jar = new Map<string, string>();
  let next = new URL(address);
  for (let step = 0; step < 10; step++) {
    if (next.href.startsWith(CALLBACK)) return next;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider stopped at ${next.pathname}: ${answer.status} ${await answer.text()}`);
    next = new URL(location, next);
  }
  throw new Error('the provider never sent the browser back');
}

/** Brings the browser back to us, and returns the path where it is sent on to. */
export async function comeBack(address: URL): Promise<string> {
  const answer = await GET(new NextRequest(address));
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

/** The whole way: to gov.br for this, as this person, and back. */
export async function visitGovbr(
  server: OidcServer,
  person: GovbrPerson,
  intent: GovbrIntent = { kind: 'signIn' },
): Promise<string> {
  return comeBack(await throughGovbr(server, await beginGovbr(intent), person));
}
