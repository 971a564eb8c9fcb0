import { parentPort, workerData } from 'node:worker_threads';
import S3rver from 's3rver';

/** The S3 server of the tests, as the thread that `startS3` starts: answers with the port it listens on. */
const { port } = await new S3rver(workerData).run();
parentPort.postMessage(port);
