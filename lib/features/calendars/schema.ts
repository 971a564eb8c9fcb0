import { z } from 'zod';
import { count, day as dayField, id, optionalText, requiredText } from '@/lib/action/fields';
import { CALENDAR_YEARS } from '@/lib/domain/calendar/calendar';
import { type CivilDate, parseCivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { DAY_LENGTHS, isInYears, readDayRecords } from '@/lib/domain/calendar/day-records';
import type { DeadlineRequest } from '@/lib/domain/deadlines/request';
import { DAY_EFFECT, type DayEffect } from '@/lib/domain/glossary';
import { CsvSyntaxError, linesOfRecords, parseCsv } from '@/lib/format/csv-parse';
import { plural } from '@/lib/format/number';

const once = () => z.string({ error: 'Informe uma só vez.' }).trim();

function day() {
  return once().transform((text, context): CivilDate => {
    const date = parseCivilDate(text);
    if (date && yearOf(date) >= CALENDAR_YEARS.first && yearOf(date) <= CALENDAR_YEARS.last) return date;
    const message = date
      ? `Use uma data entre ${CALENDAR_YEARS.first} e ${CALENDAR_YEARS.last}.`
      : 'Informe uma data que exista, como 2025-12-19 (ano, mês e dia).';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function whole(max: number) {
  const message = `Use um número inteiro de 1 a ${max.toLocaleString('pt-BR')}.`;
  return once()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.number().min(1, message).max(max, message));
}

export const UNKNOWN_CALENDAR = 'Este calendário não existe. Use BR-FEDERAL ou BR-RO.';

const CALENDAR_MISSING = 'Informe o calendário: BR-FEDERAL ou BR-RO.';

const COMBINATION =
  'Informe "inicio" com "dias", ou "inicio" com "meses", ou "evento" com "dia_do_mes_seguinte", e só uma dessas formas.';

/**
 * What `/api/prazo` takes, as the address gives it (a repeated parameter comes as a list): one of three forms, and a
 * calendar's code. Whether the calendar exists is the database's to say.
 */
export const deadlineParameters = z
  .object({
    inicio: day().optional(),
    dias: whole(3650).optional(),
    meses: whole(240).optional(),
    evento: day().optional(),
    dia_do_mes_seguinte: whole(31).optional(),
    calendario: z
      .string({ error: ({ input }) => (input === undefined ? CALENDAR_MISSING : 'Informe uma só vez.') })
      .regex(/^[A-Z0-9-]{2,30}$/, UNKNOWN_CALENDAR),
  })
  .transform((given, context): { calendar: string; request: DeadlineRequest } => {
    const request = requestOf(given);
    if (request) return { calendar: given.calendario, request };
    context.addIssue({ code: 'custom', message: COMBINATION });
    return z.NEVER;
  });

type Given = Partial<Record<'inicio' | 'evento', CivilDate> & Record<'dias' | 'meses' | 'dia_do_mes_seguinte', number>>;

function requestOf({ inicio, evento, dias, meses, dia_do_mes_seguinte: dayOfMonth }: Given): DeadlineRequest | null {
  const counts = [dias, meses, dayOfMonth].filter((count) => count !== undefined);
  if (counts.length !== 1 || (inicio && evento)) return null;
  if (inicio && dias) return { kind: 'days', start: inicio, count: dias };
  if (inicio && meses) return { kind: 'months', start: inicio, count: meses };
  if (evento && dayOfMonth) return { kind: 'dayOfMonthAfter', start: evento, count: dayOfMonth };
  return null;
}

const COUNTS = ['dias', 'meses', 'dia_do_mes_seguinte'] as const;

/** What a person typed in the calculator, by its form's names. */
export type TypedDeadline = {
  inicio?: string;
  contagem?: (typeof COUNTS)[number];
  quantidade?: string;
  calendario?: string;
};

/** Reads the calculator's address, which takes the form's names and the API's alike. Empty while nothing was asked. */
export function typedDeadline(search: Record<string, string | string[] | undefined>): TypedDeadline {
  const last = (name: string) => [search[name]].flat().at(-1)?.trim();
  const contagem = COUNTS.find((name) => name === last('contagem') || search[name] !== undefined);
  return {
    inicio: last('inicio') ?? last('evento'),
    contagem,
    quantidade: last('quantidade') ?? (contagem && last(contagem)),
    calendario: last('calendario'),
  };
}

/** The same question as the API's parameters. */
export function apiParameters({ inicio = '', contagem = 'dias', quantidade = '', calendario = '' }: TypedDeadline) {
  const anchor = contagem === 'dia_do_mes_seguinte' ? 'evento' : 'inicio';
  return { [anchor]: inicio, [contagem]: quantidade, calendario };
}

type Sentences = Partial<Record<string, string[]>>;

/** Errors by parameter as errors by field: the form has one field for both anchors and one for the three counts. */
export function errorsByField(errors: Sentences): Sentences {
  return {
    inicio: errors.inicio ?? errors.evento,
    quantidade: COUNTS.map((name) => errors[name]).find(Boolean),
    calendario: errors.calendario,
  };
}

/** A day that a calendar may hold, as a date field sends it. */
function calendarDay() {
  const years = `Use uma data entre ${CALENDAR_YEARS.first} e ${CALENDAR_YEARS.last}.`;
  return dayField('Informe a data.').pipe(z.custom<CivilDate>((date) => isInYears(date as CivilDate), years));
}

const effects = Object.keys(DAY_EFFECT) as [DayEffect, ...DayEffect[]];

/** The mark of the impact that the person has seen. */
const seen = optionalText(64);

/** All that the person saw of the days, to be compared with the record (`daysMark`). */
const was = z.string({ error: 'Abra a página de novo.' }).max(200_000);

export const calendarForm = z.object({
  code: requiredText('Informe o código, como BR-SP.', 30)
    .transform((text) => text.toUpperCase())
    .pipe(z.string().regex(/^BR(-[A-Z0-9]{2,12}){1,2}$/, 'Comece por BR, com hífen, letras e números, como BR-SP.')),
  name: requiredText('Informe o nome, como Estado de São Paulo.', 80),
});

/** One day of a calendar. */
export const dayForm = z.object({
  calendarId: id(),
  date: calendarDay(),
  name: requiredText('Informe o nome do dia, como Carnaval.', DAY_LENGTHS.name),
  effect: z.enum(effects, { error: 'Escolha o efeito no expediente.' }),
  act: requiredText('Informe o ato que define o dia, como Decreto RO 31.210/2026.', DAY_LENGTHS.act),
  proposed: z.literal('on', { error: 'Marque ou desmarque a opção.' }).optional().transform(Boolean),
  seen,
});

/** The same, in place of the day that the person saw. */
export const dayChangeForm = dayForm.extend({ from: calendarDay(), was });

export const dayRemoval = z.object({ calendarId: id(), date: calendarDay(), was, seen });

/** The proposals from one day to another, as the person saw them. */
export const confirmation = z.object({ calendarId: id(), from: calendarDay(), to: calendarDay(), was, seen });

export const proposal = z.object({
  calendarId: id(),
  year: count().pipe(z.number().min(CALENDAR_YEARS.first).max(CALENDAR_YEARS.last)),
  seen,
});

/** Characters of a text of days: a thousand lines are a tenth of it. */
const MOST_CHARACTERS = 500_000;

/** Lines told one by one; the rest are counted. */
const MOST_PROBLEMS = 100;

const daysInCsv = z
  .string()
  .max(MOST_CHARACTERS, 'O texto passa de 500 mil caracteres. Divida-o em partes.')
  .transform((text, context) => {
    const { days, problems } = readDays(text);
    for (const message of problems.slice(0, MOST_PROBLEMS)) context.addIssue({ code: 'custom', message });
    const left = problems.length - MOST_PROBLEMS;
    if (left > 0) context.addIssue({ code: 'custom', message: `E mais ${plural(left, 'linha', 'linhas')} com erro.` });
    return problems.length > 0 ? z.NEVER : days;
  });

function readDays(text: string) {
  if (text.includes('\0')) return { days: [], problems: ['O texto tem um caractere que não pode ser guardado.'] };
  try {
    const records = parseCsv(text);
    return readDayRecords(records, linesOfRecords(records));
  } catch (error) {
    if (!(error instanceof CsvSyntaxError)) throw error;
    return { days: [], problems: [`Linha ${error.line}: há aspas que abrem e não fecham, ou texto depois delas.`] };
  }
}

/** Days in CSV: the text of the box, which that of a chosen file has replaced before it gets here. */
export const importForm = z
  .object({
    calendarId: id(),
    csv: daysInCsv.optional(),
    seen,
  })
  .transform(({ calendarId, csv: days, seen: mark }, context) => {
    if (days) return { calendarId, days, seen: mark };
    context.addIssue({
      code: 'custom',
      path: ['csv'],
      message: 'Cole as linhas ou escolha um arquivo que não esteja vazio.',
    });
    return z.NEVER;
  });

/** The page of the list of calendars, in the address. */
export const calendarListQuery = z.object({ pagina: z.coerce.number().int().min(1).max(1_000).default(1).catch(1) });

/** The year of a calendar's page, in the address; what is not understood counts as not asked. */
export const calendarYearQuery = z.object({
  ano: z.coerce.number().int().min(CALENDAR_YEARS.first).max(CALENDAR_YEARS.last).optional().catch(undefined),
});
