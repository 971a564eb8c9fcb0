import { Refusal } from '@/lib/action/errors';
import { windows } from './windows';

/** The harmless text by which antivirus programs are tried out, in two halves so that none of them reports this file. */
const TEST_VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Refuses a stream that has the test virus anywhere, whether or not there is an antivirus. */
export async function refuseTestVirus(source: AsyncIterable<Buffer>): Promise<void> {
  for await (const { bytes } of windows(source, { before: 0, after: TEST_VIRUS.length })) {
    if (bytes.includes(TEST_VIRUS, 0, 'latin1')) throw new Refusal('FILE_INFECTED');
  }
}
