import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { currentKeyId, keyFor, keyIds } from '@/lib/vault/keys';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text for one place alone, such as `Designation.cpf:<id>`: copied to another row or column it does not open.
 * The result names its key, so that a ring with a new key in front still opens what an older one sealed.
 */
export function seal(text: string, place: string): string {
  const id = currentKeyId();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, needed('seal', id), iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** The text sealed for this place. Throws when it was altered, moved, or its key is no longer in the ring. */
export function unseal(sealed: string, place: string): string {
  const [id = '', encoded = ''] = sealed.split('.');
  const bytes = Buffer.from(encoded, 'base64url');
  const decipher = createDecipheriv(CIPHER, needed('seal', id), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** Whether a sealed value or a keyed hash was made with a key that is no longer the current one. */
export function isStale(value: string): boolean {
  return value.split('.')[0] !== currentKeyId();
}

/** What a value is found by without being readable: a hash that only who has the key can make. */
export function keyedHash(value: string, purpose: string): string {
  return hashWith(currentKeyId(), value, purpose);
}

/** The hashes under which a value may have been stored, one for each key of the ring: for `in`, while keys rotate. */
export function keyedHashes(value: string, purpose: string): string[] {
  return keyIds().map((id) => hashWith(id, value, purpose));
}

function hashWith(id: string, value: string, purpose: string): string {
  const code = createHmac('sha256', needed('hash', id)).update(`${purpose}\0${value}`);
  return `${id}.${code.digest('base64url')}`;
}

function needed(use: 'seal' | 'hash', id: string): Buffer {
  const key = keyFor(use, id);
  if (!key) throw new Error('the key of a sealed value is not in DATA_KEYS');
  return key;
}
