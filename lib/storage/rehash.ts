import 'server-only';
import { createHash } from 'node:crypto';
import { store } from '@/lib/storage/store';

/** The SHA-256 of a stored object as it is now, to be held against its record; null when it is gone. */
export async function sha256Of(key: string): Promise<string | null> {
  const body = await store().read(key);
  if (!body) return null;
  const hash = createHash('sha256');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('hex');
}
