import { z } from 'zod';
import { type CivilDate, parseCivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRequest } from '@/lib/domain/deadlines/request';

const YEARS = { first: 2000, last: 2100 };

const once = () => z.string({ error: 'Informe uma só vez.' }).trim();

function day() {
  return once().transform((text, context): CivilDate => {
    const date = parseCivilDate(text);
    if (date && yearOf(date) >= YEARS.first && yearOf(date) <= YEARS.last) return date;
    const message = date
      ? `Use uma data entre ${YEARS.first} e ${YEARS.last}.`
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
