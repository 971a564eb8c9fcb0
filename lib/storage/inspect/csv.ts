import { Refusal } from '@/lib/action/errors';
import { windows } from './windows';

/**
 * A cell that begins with a sign which a spreadsheet takes for a formula, wide ones included. Which separator a
 * spreadsheet uses depends on its language, and so do quotes: a cell begins behind any of them.
 */
const CELL =
  /(?:^|[;,|\t\r\n])(?:\xef\xbb\xbf|\xc2\xa0|[ "\xa0\t])*([=+\-@]|\xef\xbc[\x8b\x8d\x9d\xa0])([^;,\t\r\n]*)/g;
/** A call, another program or another sheet; "-5", "+55 69 3216-0000", "- item" and "@sepog" are none of these. */
const REACHES = /[a-z0-9_.]\(|\|\s*['"\w]|!\s*\$?[a-z]+\$?\d/i;
/** Longer than a formula may be. */
const LONGEST_CELL = 16 * 1024;
const LONGEST_LEAD = 256;

/** Refuses a table with a cell that a spreadsheet would compute on opening. */
export async function refuseFormulas(source: AsyncIterable<Buffer>): Promise<void> {
  for await (const { bytes, offset } of windows(source, { before: LONGEST_LEAD, after: LONGEST_CELL })) {
    for (const [found, sign = '', rest = ''] of bytes.toString('latin1').matchAll(CELL)) {
      // Where a window was cut, no cell begins.
      const isCut = offset > 0 && !/^[;,|\t\r\n]/.test(found);
      if (!isCut && isFormula(sign, rest)) throw new Refusal('FILE_ACTIVE');
    }
  }
}

function isFormula(sign: string, rest: string): boolean {
  if (sign === '=' || sign === '\xef\xbc\x9d') return /[^=\s"]/.test(rest);
  return REACHES.test(rest);
}
