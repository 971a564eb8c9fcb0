const MOST_LETTERS = 16;

/**
 * The number by which an answer is known, such as COL-2026-SEPOGRO-7F3A: year, the party's acronym in plain capitals and
 * four characters that tell it from any other. An acronym without a Latin letter or figure is left to those four.
 */
export function protocolOf(year: number, acronym: string, suffix: string): string {
  const plain = acronym
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, MOST_LETTERS);
  return `COL-${year}-${plain || 'PARTICIPE'}-${suffix.toUpperCase()}`;
}
