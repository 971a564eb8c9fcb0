import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import type { Codes } from '@/lib/domain/trail/verification';
import { currentKeyId, keyFor } from '@/lib/vault/keys';

/** The code that only who has the current key can make. It names its key, so that it can still be checked later. */
export function codeOf(text: string): string {
  const id = currentKeyId();
  const key = keyFor('trail', id);
  if (!key) throw new Error('there is no key for the trail');
  return coded(id, key, text);
}

/** Checks codes made with any key of the ring. Each key is derived once. */
export function trailCodes(): Codes {
  const keys = new Map<string, Buffer | null>();
  return {
    check(text, code) {
      const [id = ''] = code.split('.');
      if (!keys.has(id)) keys.set(id, keyFor('trail', id));
      const key = keys.get(id);
      if (!key) return 'keyless';
      return coded(id, key, text) === code ? 'right' : 'wrong';
    },
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
  };
}

function coded(id: string, key: Buffer, text: string): string {
  return `${id}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}
