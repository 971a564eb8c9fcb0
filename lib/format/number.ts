const decimal = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 2 });
const rounded = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 1 });

/** Between a number and its unit, so that they never break apart. */
const NO_BREAK = '\u00a0';

/** `1.234,5`. */
export function formatNumber(value: number): string {
  return decimal.format(value);
}

/** `20 h`, `7,5 h`. */
export function formatHours(hours: number): string {
  return `${decimal.format(hours)}${NO_BREAK}h`;
}

/** `340 KB`, `1,2 MB` from a size in bytes. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes}${NO_BREAK}B`;
  const kilobytes = Math.round(bytes / 1024);
  if (kilobytes < 1024) return `${kilobytes}${NO_BREAK}KB`;
  return `${rounded.format(bytes / 1024 ** 2)}${NO_BREAK}MB`;
}

/** `1 dia`, `3 dias`: the count with the word that agrees with it. Zero takes the plural. */
export function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${Math.abs(count) === 1 ? one : many}`;
}

const FEMININE: Record<number, string> = { 1: 'Uma', 2: 'Duas' };
const WORDS = ['Zero', 'Um', 'Dois', 'Três', 'Quatro', 'Cinco', 'Seis', 'Sete', 'Oito', 'Nove', 'Dez'];

/** A masculine count that begins a title: `Cinco`, from eleven on `11`. */
export function countTitle(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

/** The same for a feminine word: `Uma`, `Duas`, `Três`. */
export function countTitleFeminine(count: number): string {
  return FEMININE[count] ?? countTitle(count);
}
