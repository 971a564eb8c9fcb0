/**
 * A text as people search for it: without accents, capitals or repeated spaces. Letters fold as by the function of the
 * same name in PostgreSQL, which writes the `folded` columns.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** More words than anybody looks for; what follows them is left out. */
const MOST_WORDS = 8;

/** The different words of what was typed, folded. All of them must be found. */
export function searchWords(text = ''): string[] {
  return [...new Set(fold(text).split(' '))].filter(Boolean).slice(0, MOST_WORDS);
}
