import 'server-only';
import { headers } from 'next/headers';
import { Refusal } from '@/lib/action/errors';
import { env } from '@/lib/env/env';
import { log } from '@/lib/log/log';

/**
 * Refuses a request that no page of ours sent. Next lets a request without Origin through and trusts a forged
 * forwarding header, so the comparison is with the configured address, or with what the browser itself vouches for.
 */
export async function assertSameOrigin(): Promise<void> {
  const sent = await headers();
  const ours = sent.get('origin') === new URL(env.APP_URL).origin;
  if (ours || sent.get('sec-fetch-site') === 'same-origin') return;
  log.warn({ origin: sent.get('origin')?.slice(0, 200) ?? null }, 'a request from a foreign origin was refused');
  throw new Refusal('FOREIGN_ORIGIN');
}
