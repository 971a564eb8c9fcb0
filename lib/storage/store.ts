import 'server-only';
import { join } from 'node:path';
import { env } from '@/lib/env/env';
import { localFolder } from '@/lib/storage/local-folder';
import type { Storage } from '@/lib/storage/storage';

/** The store this process uses. */
export function store(): Storage {
  return localFolder(join(env.DATA_DIR, 'arquivos'));
}
