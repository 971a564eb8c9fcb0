import { addDays } from 'date-fns';
import { CONTACT } from '@/app/site';
import { machineTime } from '@/lib/clock/clock';
import { env } from '@/lib/env/env';

const VALID_DAYS = 180;

/** Where to tell of a weakness (RFC 9116). Its expiry moves on by itself as long as the system is served. */
export function GET(): Response {
  const lines = [
    `Contact: mailto:${CONTACT}`,
    `Expires: ${addDays(machineTime(), VALID_DAYS).toISOString()}`,
    'Preferred-Languages: pt-BR, en',
    `Canonical: ${new URL('/.well-known/security.txt', env.APP_URL).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  });
}
