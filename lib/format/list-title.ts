import { MOST_LISTED } from '@/lib/domain/lists/limits';
import { countTitle, countTitleFeminine, formatNumber, plural } from './number';

/** What is said of one, of many, and of none. */
export type ListWords = readonly [one: string, many: string, none: string];

/** The answer of a list: `Três atividades`, `Nenhuma atividade com esses filtros`, `Mais de 10.000 atividades`. */
export function listTitle(total: number, isNarrowed: boolean, [one, many, none]: ListWords): string {
  const narrowed = isNarrowed ? ' com esses filtros' : '';
  if (total === 0) return `${none}${narrowed}`;
  if (total > MOST_LISTED) return `Mais de ${formatNumber(MOST_LISTED)} ${many}${narrowed}`;
  // The word for none tells the gender of what is counted.
  const counted = none.startsWith('Nenhuma ') ? countTitleFeminine : countTitle;
  return `${counted(total)} ${total === 1 ? one : many}${narrowed}`;
}

/** `18 atividades`, `mais de 10.000 atividades`. */
export function listCount(total: number, [one, many]: ListWords): string {
  return total > MOST_LISTED ? `mais de ${formatNumber(MOST_LISTED)} ${many}` : plural(total, one, many);
}
