/** A Brazilian number: two digits of area, then nine digits that begin with 9, or eight of a fixed line. */
const NUMBER = /^[1-9][1-9](9\d{8}|[2-8]\d{7})$/;

/** The 10 or 11 digits of a Brazilian phone with its area, with or without +55 and punctuation; null otherwise. */
export function parsePhone(text: string): string | null {
  if (!/^[+\d\s().-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '').replace(/^0/, '');
  const national = digits.length > 11 ? digits.replace(/^55/, '') : digits;
  return NUMBER.test(national) ? national : null;
}

/** `(69) 99999-0000`, `(69) 3216-0000`. */
export function formatPhone(digits: string): string {
  return `(${digits.slice(0, 2)}) ${digits.slice(2, -4)}-${digits.slice(-4)}`;
}

/** `(69) *****-**00`: how a phone is shown everywhere but to who may see it in full. */
export function maskPhone(digits: string): string {
  return `(${digits.slice(0, 2)}) ${'*'.repeat(digits.length - 6)}-**${digits.slice(-2)}`;
}
