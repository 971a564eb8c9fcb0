import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import pg from 'pg';
import { samplePdf } from '@/prisma/seed/sample-pdf';

/** Where an upload can be killed; the tests go through all of them. */
export type Doom =
  | 'while it arrives'
  | 'once it has arrived'
  | 'before it is put'
  | 'while it is put'
  | 'once it is put'
  | 'before the commit'
  | 'after the commit'
  | 'never';

/** This process ends here and now, as by a power cut; nothing after this line runs. */
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

/** Does something to a call's result before its caller gets it. */
const DOOMS: Record<Exclude<Doom, 'while it arrives' | 'never'>, () => void> = {
  'once it has arrived': () => onFlush(die),
  'before it is put': () => onPut(async () => die()),
  'while it is put': () =>
    onPut(async (put) => {
      void put();
      await pause(8);
      die();
    }),
  'once it is put': () =>
    onPut(async (put) => {
      await put();
      die();
    }),
  'before the commit': () => onCommit(async () => die()),
  'after the commit': () =>
    onCommit(async (commit) => {
      await commit();
      die();
    }),
};

/** A file is flushed once all of it has been written. */
function onFlush(then: () => void): void {
  const { open } = files;
  files.open = async (...given: Parameters<typeof open>) => {
    const handle = await open(...given);
    if (given[1] !== 'wx') return handle;
    const sync = handle.sync.bind(handle);
    handle.sync = () => sync().then(then);
    return handle;
  };
  syncBuiltinESMExports();
}

/** A file is put by a rename in a folder, or by a request to a bucket. */
function onPut(instead: (put: () => Promise<unknown>) => Promise<unknown>): void {
  const { rename } = files;
  files.rename = (...given: Parameters<typeof rename>) => instead(() => rename(...given)) as Promise<void>;
  syncBuiltinESMExports();
  const { send } = S3Client.prototype as unknown as { send: (command: unknown) => Promise<unknown> };
  Object.assign(S3Client.prototype, {
    send(command: unknown) {
      const go = () => send.call(this, command);
      return command instanceof PutObjectCommand ? instead(go) : go();
    },
  });
}

/** The commit that follows the record of the file; the one before it only asked for permission. */
function onCommit(instead: (commit: () => Promise<unknown>) => Promise<unknown>): void {
  const { query } = pg.Client.prototype;
  let isRecorded = false;
  const watched = function (this: pg.Client, ...given: unknown[]) {
    const go = () => Reflect.apply(query, this, given) as Promise<unknown>;
    const text = String((given[0] as { text?: string }).text ?? given[0]);
    isRecorded ||= /INSERT INTO .*"Evidence/.test(text);
    return isRecorded && text === 'COMMIT' ? instead(go) : go();
  };
  Object.assign(pg.Client.prototype, { query: watched });
}

/** A PDF of some megabytes, so that none of the steps is over in one go. */
function largePdf(title: string): Buffer {
  return Buffer.concat([samplePdf(title), Buffer.alloc(3 * 1024 * 1024, ' '), Buffer.from('\n%%EOF\n')]);
}

async function hasArrivedInPart(): Promise<boolean> {
  const folder = join(process.env.DATA_DIR ?? '', 'arquivos', 'incoming');
  const [name] = await files.readdir(folder).catch(() => []);
  return name !== undefined && (await files.stat(join(folder, name))).size > 0;
}

async function* arriving(form: Buffer, isDoomed: boolean) {
  yield form.subarray(0, form.length / 2);
  if (isDoomed) {
    while (!(await hasArrivedInPart())) await pause(10);
    die();
  }
  yield form.subarray(form.length / 2);
}

/** Uploads a file to an activity, up to the step at which this process is to be killed. */
async function main(doom: Doom, actor: string, activityId: string): Promise<void> {
  const { multipart, upload, uploadRequest } = await import('@/tests/factories/uploads');
  if (doom !== 'never' && doom !== 'while it arrives') DOOMS[doom]();
  const form = multipart([{ content: largePdf(`Ata ${doom} ${activityId}`) }]);
  const body = Readable.toWeb(Readable.from(arriving(form, doom === 'while it arrives'))) as ReadableStream;
  const result = await upload(JSON.parse(actor), activityId, uploadRequest(body));
  process.exit(result.ok ? 0 : 1);
}

const [, , doom, actor, activityId] = process.argv;
if (doom && actor && activityId) await main(doom as Doom, actor, activityId);
