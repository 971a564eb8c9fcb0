import { searchWords } from '@/lib/domain/fold';

/** Text that LIKE takes as it stands: Prisma lets its wildcards through. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** For each word that was typed, the filter of a `folded` column that has it. */
export function wordFilters(typed: string | undefined): { contains: string }[] {
  return searchWords(typed).map((word) => ({ contains: literal(word) }));
}
