import { searchWords } from '@/lib/domain/fold';

/** The filter of a `folded` column that has a word. LIKE takes it as it stands: Prisma lets its wildcards through. */
export function hasWord(word: string): { contains: string } {
  return { contains: word.replace(/[\\%_]/g, '\\$&') };
}

/** The same for each word that was typed. */
export function wordFilters(typed: string | undefined): { contains: string }[] {
  return searchWords(typed).map(hasWord);
}
