import 'server-only';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { sessionCookie } from '@/lib/auth/options';
import { machineTime } from '@/lib/clock/clock';
import { keyedHash, keyedHashes } from '@/lib/vault/vault';

/** What a browser's mark is made for. A new password makes strangers of all browsers that knew the old one. */
export interface Account {
  id: string;
  passwordHash: string | null;
}

/** Browsers forget a cookie after four hundred days, whatever it says. */
const LIFE_SECONDS = 400 * 24 * 60 * 60;
/** People who share one browser. */
const MOST_MARKS = 5;

interface Mark {
  nonce: string;
  /** Seconds since 1970. */
  expires: number;
  code: string;
}

/** The name under which this browser is known to the account: it signed in there before. Null for strangers. */
export async function knownBrowser(account: Account | null): Promise<string | null> {
  if (!account) return null;
  return (await marks()).find((mark) => isOf(mark, account))?.nonce ?? null;
}

/** Makes this browser known to an account that was just signed in to, or whose mailbox was just proven. */
export async function rememberBrowser(account: Account): Promise<void> {
  const all = await marks();
  const nonce = all.find((mark) => isOf(mark, account))?.nonce ?? randomBytes(16).toString('base64url');
  const expires = nowInSeconds() + LIFE_SECONDS;
  const fresh = { nonce, expires, code: keyedHash(signedText(nonce, expires, account), 'browser') };
  const others = all.filter((mark) => !isOf(mark, account)).slice(0, MOST_MARKS - 1);
  const value = [fresh, ...others].map((mark) => [mark.nonce, mark.expires, mark.code].join('~')).join('!');
  const { name, options } = cookie();
  (await cookies()).set(name, value, { ...options, maxAge: LIFE_SECONDS });
}

async function marks(): Promise<Mark[]> {
  const value = (await cookies()).get(cookie().name)?.value ?? '';
  return value.split('!', MOST_MARKS).flatMap((text) => {
    const [nonce, expires, code] = text.split('~');
    return nonce && code && Number(expires) > nowInSeconds() ? [{ nonce, expires: Number(expires), code }] : [];
  });
}

function isOf({ nonce, expires, code }: Mark, account: Account): boolean {
  return keyedHashes(signedText(nonce, expires, account), 'browser').includes(code);
}

function signedText(nonce: string, expires: number, { id, passwordHash }: Account): string {
  return [nonce, expires, id, passwordHash ?? ''].join('\0');
}

function nowInSeconds(): number {
  return Math.floor(machineTime().getTime() / 1000);
}

function cookie() {
  const { name, options } = sessionCookie();
  return { name: name.replace('sessao', 'navegador'), options };
}
