import 'server-only';
import { join } from 'node:path';
import { env } from '@/lib/env/env';
import { localFolder } from '@/lib/storage/local-folder';
import { s3 } from '@/lib/storage/s3';
import type { Storage } from '@/lib/storage/storage';

const shared = globalThis as typeof globalThis & { fileStore?: Storage };

/** The store that this process uses: a bucket when one is configured, else a folder. One, as its client keeps connections. */
export function store(): Storage {
  shared.fileStore ??= configuredStore();
  return shared.fileStore;
}

function configuredStore(): Storage {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = env;
  if (!S3_BUCKET) return localFolder(join(env.DATA_DIR, 'arquivos', 'objects'));
  return s3({
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}
