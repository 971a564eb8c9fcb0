import { type CivilDate, weekday } from './civil-date';

const WEEKDAYS = ['domingo', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado'] as const;

const MONTHS = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
] as const;

/** `19/12/2025`. */
export function shortDate(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

/** `sexta`, `sábado`. */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[weekday(date)] ?? '';
}

/** `dezembro`. */
export function monthName(date: CivilDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}
