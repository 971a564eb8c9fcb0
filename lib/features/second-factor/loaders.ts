import 'server-only';
import { toString as drawQr } from 'qrcode';
import { openSecret } from '@/lib/auth/factor';
import { secretUri } from '@/lib/auth/totp';
import { findFactor } from './data';

/** What the app takes to begin: a picture, and the same as text. */
export interface FactorSetup {
  picture: string;
  secret: string;
}

/** A person's own second factor: none, waiting for its first code, or on. */
export async function loadFactor(userId: string) {
  const factor = await findFactor(userId);
  if (!factor) return { state: 'none' as const };
  const { confirmedAt, codesLeft } = factor;
  if (confirmedAt) return { state: 'on' as const, confirmedAt, codesLeft };
  return { state: 'waiting' as const, setup: await setupOf(openSecret(factor), factor.user.email) };
}

async function setupOf(secret: string, email: string): Promise<FactorSetup> {
  const svg = await drawQr(secretUri(secret, email), { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
  return {
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
  };
}
