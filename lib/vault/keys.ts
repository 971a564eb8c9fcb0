import 'server-only';
import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/env/env';

/** What a key is for: the same key never serves two purposes. */
export type KeyUse = 'seal' | 'hash' | 'trail';

interface DataKey {
  id: string;
  bytes: Buffer;
}

let ring: { text: string; keys: DataKey[] } | undefined;

/** The id of the key that new values are made with. */
export function currentKeyId(): string {
  return dataKeys()[0]?.id ?? '';
}

/** Ids of all the keys there are, the current one first. */
export function keyIds(): string[] {
  return dataKeys().map(({ id }) => id);
}

/** The key of this id for this use, 32 bytes; null when the ring no longer has it. */
export function keyFor(use: KeyUse, id: string): Buffer | null {
  const key = dataKeys().find((one) => one.id === id);
  return key ? Buffer.from(hkdfSync('sha256', key.bytes, 'plano-de-trabalho', use, 32)) : null;
}

function dataKeys(): DataKey[] {
  const text = env.DATA_KEYS ?? keptKeys(env.DATA_DIR);
  if (ring?.text !== text) ring = { text, keys: text.split(',').map(parseKey) };
  return ring.keys;
}

function parseKey(text: string): DataKey {
  const [id = '', secret = ''] = text.trim().split(':');
  return { id, bytes: Buffer.from(secret, 'base64url') };
}

/** The key of an installation that was given none: made once, readable by this user alone. */
function keptKeys(dataDir: string): string {
  const path = join(dataDir, 'chave-dos-dados');
  if (!existsSync(path)) makeKey(dataDir, path);
  return readFileSync(path, 'utf8').trim();
}

/** Linked into place whole: of two processes that start at once, one makes the key and both read it. */
function makeKey(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
  const own = `${path}.${process.pid}`;
  writeFileSync(own, `local:${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(own, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
}
