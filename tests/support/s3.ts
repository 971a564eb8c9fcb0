import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A real S3 server on this machine with one bucket, and the settings that lead to it. */
export async function startS3() {
  const directory = await mkdtemp(join(tmpdir(), 'plano-s3-'));
  const bucket = 'plano';
  const workerData = {
    ...{ port: 0, address: '127.0.0.1', silent: true, directory },
    configureBuckets: [{ name: bucket, configs: [] }],
  };
  // In a thread of its own, so that what it holds in memory is not counted as the application's.
  const server = new Worker(new URL('./s3-server.mjs', import.meta.url), { workerData });
  const [port] = await once(server, 'message');
  return {
    settings: {
      S3_BUCKET: bucket,
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER-secreto',
    },
    async stop() {
      await server.terminate();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
