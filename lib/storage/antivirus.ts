import 'server-only';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import NodeClam from 'clamscan';
import { env } from '@/lib/env/env';
import { log } from '@/lib/log/log';
import { store } from '@/lib/storage/store';

type Scanned = 'CLEAN' | 'WAITING' | 'INFECTED';

/** Longer than clamd takes for the largest file that is accepted. */
const PATIENCE = 120_000;

/** What clamd says of a file; `WAITING` when it is configured and gives no answer, whatever the reason. */
export async function scanFile(path: string): Promise<Scanned | 'NOT_SCANNED'> {
  if (!env.CLAMD_SOCKET && !env.CLAMD_HOST) return 'NOT_SCANNED';
  return scan(createReadStream(path));
}

/** Scans again an object that waits in quarantine. One that is gone waits on; its record goes another way. */
export async function scanStored(key: string): Promise<Scanned> {
  if (!env.CLAMD_SOCKET && !env.CLAMD_HOST) return 'WAITING';
  const body = await store().read(key);
  return body ? scan(Readable.fromWeb(body as NodeWebStream)) : 'WAITING';
}

async function scan(source: Readable): Promise<Scanned> {
  try {
    const { isInfected } = await verdict(source, await connect());
    if (isInfected === null) return 'WAITING';
    return isInfected ? 'INFECTED' : 'CLEAN';
  } catch (error) {
    log.error({ err: error }, 'the antivirus gave no answer; the file waits in quarantine');
    return 'WAITING';
  } finally {
    source.destroy();
  }
}

/** The library's own `scanStream` would hold the whole file when clamd is slower than the disk; this one waits for it. */
function verdict(source: Readable, clam: NodeClam): Promise<{ isInfected: boolean | null }> {
  const through = clam.passthrough();
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<{ isInfected: boolean | null }>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error('clamd took too long')), PATIENCE);
    through.on('scan-complete', resolve).on('timeout', () => reject(new Error('clamd stopped answering')));
    through.on('error', reject).resume();
    source.on('error', reject).pipe(through);
  });
  return answer.finally(() => {
    clearTimeout(timer);
    source.unpipe(through);
    through.destroy();
  });
}

/** Settings only: nothing is connected or run before a file is scanned. */
function connect(): Promise<NodeClam> {
  return new NodeClam().init({
    clamscan: { active: false },
    clamdscan: {
      socket: env.CLAMD_SOCKET ?? false,
      host: env.CLAMD_HOST ?? false,
      port: env.CLAMD_SOCKET ? false : env.CLAMD_PORT,
      timeout: PATIENCE,
      localFallback: false,
      path: '',
      bypassTest: true,
    },
    preference: 'clamdscan',
  });
}
