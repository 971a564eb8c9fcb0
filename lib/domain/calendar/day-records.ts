import { fold } from '@/lib/domain/fold';
import { DAY_EFFECT, type DayEffect } from '@/lib/domain/glossary';
import { CALENDAR_YEARS, type NonWorkingDay } from './calendar';
import { type CivilDate, parseCivilDate, yearOf } from './civil-date';
import { shortDate } from './words';

/** The columns of a file of days, in this order. */
const DAY_COLUMNS = ['data', 'nome', 'efeito', 'ato'] as const;

/** The most days that one file brings. */
export const MOST_DAYS = 1_000;

/** The longest name and act of a day. */
export const DAY_LENGTHS = { name: 120, act: 200 } as const;

export type ReadDays = { days: NonWorkingDay[]; problems: string[] };

const EFFECTS = Object.entries(DAY_EFFECT) as [DayEffect, string][];

/**
 * Reads records of a file of days, the header first. `lines` says on which line of the file each record begins. What
 * is wrong comes all at once, one sentence a line; blank lines are skipped.
 */
export function readDayRecords(records: readonly (readonly string[])[], lines: readonly number[]): ReadDays {
  const rows = records
    .map((fields, index) => ({ fields: fields.map((field) => field.trim()), line: lines[index] ?? index + 1 }))
    .filter(({ fields }) => fields.some(Boolean));
  const [header, ...body] = rows;
  const given = header?.fields.map(fold).filter(Boolean).join(';');
  if (given !== DAY_COLUMNS.join(';'))
    return { days: [], problems: [`Linha ${header?.line ?? 1}: comece pelo cabeçalho ${DAY_COLUMNS.join(';')}.`] };
  if (body.length === 0) return { days: [], problems: ['Não há nenhum dia depois do cabeçalho.'] };
  if (body.length > MOST_DAYS)
    return { days: [], problems: [`São ${body.length.toLocaleString('pt-BR')} dias, e o limite é 1.000 de cada vez.`] };
  return readRows(body);
}

function readRows(rows: { fields: string[]; line: number }[]): ReadDays {
  const days: NonWorkingDay[] = [];
  const problems: string[] = [];
  const firstLineOf = new Map<CivilDate, number>();
  for (const { fields, line } of rows) {
    const { day, wrong } = readDay(fields);
    const before = day && firstLineOf.get(day.date);
    if (before) wrong.push(`a data ${shortDate(day.date)} já está na linha ${before}`);
    if (wrong.length > 0) problems.push(`Linha ${line}: ${wrong.join('; ')}.`);
    if (!day) continue;
    if (!before) firstLineOf.set(day.date, line);
    days.push(day);
  }
  return { days, problems };
}

function readDay(fields: string[]): { day: NonWorkingDay | null; wrong: string[] } {
  const [dateText = '', name = '', effectText = '', act = '', ...rest] = fields;
  if (fields.length < DAY_COLUMNS.length || rest.some(Boolean))
    return { day: null, wrong: [`são 4 colunas (data, nome, efeito e ato), e esta linha tem ${fields.length}`] };
  const date = readDate(dateText);
  const effect = EFFECTS.find(([code, words]) => [fold(code), fold(words)].includes(fold(effectText)))?.[0];
  const wrong = [
    ...(date ? [] : [dateProblem(dateText)]),
    ...(date && !isInYears(date) ? [`use anos de ${CALENDAR_YEARS.first} a ${CALENDAR_YEARS.last}`] : []),
    ...lengthProblem(name, 'o nome', DAY_LENGTHS.name),
    ...(effect ? [] : [`o efeito é um destes: ${Object.values(DAY_EFFECT).join(', ')}`]),
    ...lengthProblem(act, 'o ato', DAY_LENGTHS.act),
  ];
  return { day: date && { date, name, effect: effect ?? 'FULL_DAY', act }, wrong };
}

const BRAZILIAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** `24/01/2027` or `2027-01-24`. */
function readDate(text: string): CivilDate | null {
  const [, day, month, year] = BRAZILIAN.exec(text) ?? [];
  return parseCivilDate(year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text);
}

function dateProblem(text: string): string {
  if (!text) return 'falta a data';
  const isShaped = BRAZILIAN.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isShaped ? 'esta data não existe' : 'escreva a data como 24/01/2027';
}

/** Whether a date is of a year that calendars hold. */
export function isInYears(date: CivilDate): boolean {
  return yearOf(date) >= CALENDAR_YEARS.first && yearOf(date) <= CALENDAR_YEARS.last;
}

function lengthProblem(text: string, what: string, max: number): string[] {
  if (!text) return [`falta ${what}`];
  return text.length > max ? [`${what} passa de ${max} caracteres`] : [];
}
