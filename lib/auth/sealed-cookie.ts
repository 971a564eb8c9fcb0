import 'server-only';
import { cookies } from 'next/headers';
import { dropCookie, hostCookie } from '@/lib/auth/host-cookie';
import { machineTime } from '@/lib/clock/clock';
import { seal, unseal } from '@/lib/vault/vault';

/**
 * Lets this browser carry a few facts for some minutes. Nobody else can read, change or prolong them: they are sealed
 * with the time at which they end, for the purpose that `place` names.
 */
export async function keepSealed(name: string, place: string, value: object, seconds: number): Promise<void> {
  const until = machineTime().getTime() + seconds * 1000;
  const cookie = hostCookie(name);
  (await cookies()).set(cookie.name, seal(JSON.stringify({ until, value }), `cookie:${name}:${place}`), {
    ...cookie.options,
    maxAge: seconds,
  });
}

/** What was kept for this purpose; null when there is nothing, it is over, or it was not written by us. */
export async function readSealed<Value extends object>(name: string, place: string): Promise<Value | null> {
  const kept = (await cookies()).get(hostCookie(name).name)?.value;
  if (!kept) return null;
  try {
    const { until, value } = JSON.parse(unseal(kept, `cookie:${name}:${place}`)) as { until: number; value: Value };
    return until > machineTime().getTime() ? value : null;
  } catch {
    return null;
  }
}

export function dropSealed(name: string): Promise<void> {
  return dropCookie(hostCookie(name));
}
