import 'server-only';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Refusal } from '@/lib/action/errors';
import { log } from '@/lib/log/log';
import { pullStream } from '@/lib/storage/pull';
import { assertKey, isKey, type Storage } from '@/lib/storage/storage';

export interface S3Settings {
  bucket: string;
  /** Of a service other than Amazon's own. */
  endpoint?: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Ours within the bucket; the sweep looks at nothing else. */
const PREFIX = 'arquivos/';

/** Objects in an S3-compatible bucket. A PUT of a known length is taken whole or not at all. */
export function s3({ bucket: Bucket, endpoint, region, ...credentials }: S3Settings): Storage {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    // Services other than Amazon's know buckets by path, and not its newer checksums.
    forcePathStyle: Boolean(endpoint),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const named = (key: string) => {
    assertKey(key);
    return { Bucket, Key: PREFIX + key };
  };
  const remove = async (key: string) => void (await client.send(new DeleteObjectCommand(named(key))));

  return {
    async put(path, key) {
      const place = named(key);
      const { size } = await stat(path);
      const Body = createReadStream(path);
      const command = new PutObjectCommand({ ...place, Body, ContentLength: size });
      await client
        .send(command)
        .catch(asRefusal)
        .finally(() => Body.destroy());
    },

    async read(key, range) {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const found = await client.send(new GetObjectCommand({ ...named(key), Range })).catch((error) => {
        if (error instanceof NoSuchKey) return null;
        throw error;
      });
      return found && pullStream(found.Body as Readable);
    },

    remove,

    async sweep(onRecord, before) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: PREFIX })) {
        const keys = (page.Contents ?? [])
          .filter(({ LastModified }) => LastModified && LastModified < before)
          .map(({ Key = '' }) => Key.slice(PREFIX.length))
          .filter(isKey);
        const known = await onRecord(keys);
        for (const key of keys) if (!known.has(key)) await remove(key);
      }
    },

    async check() {
      await client.send(new HeadBucketCommand({ Bucket }));
    },
  };
}

/** A service that has no room left, or does not answer, is something that a person can be told. */
function asRefusal(error: unknown): never {
  log.error({ err: error }, 'the object store did not take a file');
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  const isFull = status === 507 || /StorageFull|QuotaExceeded/.test((error as Error).name);
  throw new Refusal(isFull ? 'DISK_FULL' : 'STORAGE');
}
