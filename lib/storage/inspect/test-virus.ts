import { Refusal } from '@/lib/action/errors';

/** The harmless text by which antivirus programs are tried out, in two halves so that none of them reports this file. */
const TEST_VIRUS = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** Looks for the test virus in bytes as they pass, also where two chunks meet. Throws a `Refusal` once it is there. */
export function testVirusWatch(): (chunk: Buffer) => void {
  const reach = TEST_VIRUS.length - 1;
  let seam = Buffer.alloc(0);
  return (chunk) => {
    const meeting = Buffer.concat([seam, chunk.subarray(0, reach)]);
    if (chunk.includes(TEST_VIRUS) || meeting.includes(TEST_VIRUS)) throw new Refusal('FILE_INFECTED');
    seam = Buffer.concat([seam, chunk.subarray(-reach)]).subarray(-reach);
  };
}
