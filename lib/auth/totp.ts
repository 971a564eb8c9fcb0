import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { machineTime } from '@/lib/clock/clock';

const ISSUER = 'Plano de Trabalho';
const PERIOD_SECONDS = 30;
/** RFC 6238 as every app knows it. */
const SHAPE = { issuer: ISSUER, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS };

/** A new secret, in the base 32 that apps take. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the app reads from the picture. */
export function secretUri(secret: string, email: string): string {
  return new TOTP({ ...SHAPE, label: email, secret }).toString();
}

/** The step of thirty seconds whose code this is, now or one step to either side; null when it is of none. */
export function stepOf(secret: string, code: string): number | null {
  const timestamp = machineTime().getTime();
  const delta = new TOTP({ ...SHAPE, secret }).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}
