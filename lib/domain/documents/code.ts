/** The signs of a code: without I, L, O and U, which eyes and hands take for others. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** What people write in place of a sign that is not used. */
const MISTAKEN: Record<string, string> = { I: '1', L: '1', O: '0' };

/** Random bytes that one code is made of: 80 bits, so that no code is found by trying. */
export const CODE_BYTES = 10;

/** The verification code of `CODE_BYTES` bytes: 16 signs, as it is kept. */
export function codeOf(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  for (let sign = 0; sign < LENGTH; sign++) {
    code = SIGNS.charAt(Number(value % 32n)) + code;
    value /= 32n;
  }
  return code;
}

/** A code as it is printed and spoken: "7K4M-Q9ZX-03TB-A8WE". */
export function printedCode(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code;
}

/** What someone typed or a QR code holds, as it is kept; null for what cannot be a code. */
export function parseCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s.\-–—]/g, '');
  const code = signs.replace(/[ILO]/g, (sign) => MISTAKEN[sign] ?? sign);
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
