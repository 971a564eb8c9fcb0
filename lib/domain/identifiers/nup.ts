const SHAPE = /^(\d{5})\.?(\d{6})\/?(\d{4})-?(\d{2})$/;

/** The 17 digits of a valid process number (`NNNNN.NNNNNN/AAAA-DD`), with or without its mask; null otherwise. */
export function parseNup(text: string): string | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const body = match.slice(1, 4).join('');
  return match[4] === checkDigits(body) ? body + match[4] : null;
}

/** `19973.010322/2025-54` from 17 digits. */
export function formatNup(digits: string): string {
  return digits.replace(SHAPE, '$1.$2/$3-$4');
}

function checkDigits(body: string): string {
  const first = checkDigit(body);
  return first + checkDigit(body + first);
}

/** Modulus 11 with weights 2, 3, 4 … from the right; 10 becomes 0 and 11 becomes 1. */
function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
  return String((11 - (sum % 11)) % 10);
}
