/** Letters and figures that are not taken for one another (Crockford's base 32). */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_COUNT = 10;
const CODE_LENGTH = 10;

/** Codes out of random bytes, ten characters of five bits each, shown as "AB12C-DE34F". */
export function recoveryCodes(random: Uint8Array): string[] {
  const letters = [...random].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length] ?? '');
  const codes = Array.from({ length: CODE_COUNT }, (_, n) => letters.slice(n * CODE_LENGTH, (n + 1) * CODE_LENGTH));
  return codes.map((code) => `${code.slice(0, 5).join('')}-${code.slice(5).join('')}`);
}

/** How many random bytes the codes take. */
export const CODE_BYTES = CODE_COUNT * CODE_LENGTH;

/** A code as it is compared: what a person reads as another letter, or types between, makes no difference. */
export function bareCode(typed: string): string {
  const text = typed.toUpperCase().replace(/[\s-]/g, '');
  return text.replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** Whether it can only be the six figures that the app shows. */
export function isAppCode(typed: string): boolean {
  return /^\d{6}$/.test(bareCode(typed));
}
