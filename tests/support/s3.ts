import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** In a thread of its own, so that what it holds in memory is not counted as the application's. */
const SERVER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const S3rver = require('s3rver');
  new S3rver(workerData).run().then(({ port }) => parentPort.postMessage(port));
`;

/** A real S3 server on this machine with one bucket, and the settings that lead to it. */
export async function startS3() {
  const directory = await mkdtemp(join(tmpdir(), 'plano-s3-'));
  const bucket = 'plano';
  const workerData = {
    ...{ port: 0, address: '127.0.0.1', silent: true, directory },
    configureBuckets: [{ name: bucket, configs: [] }],
  };
  const server = new Worker(SERVER, { eval: true, workerData });
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
