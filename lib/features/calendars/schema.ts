import { z } from 'zod';
import { type CivilDate, parseCivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRequest } from '@/lib/domain/deadlines/request';

const YEARS = { first: 2000, last: 2100 };

/** The parameters of `/api/prazo`, by which a person may also be told what is wrong. */
type Parameter = 'inicio' | 'dias' | 'meses' | 'evento' | 'dia_do_mes_seguinte' | 'calendario';

const once = (name: Parameter) => z.string({ error: `Informe "${name}" uma só vez.` }).trim();

function day(name: Parameter) {
  return once(name).transform((text, context): CivilDate => {
    const date = parseCivilDate(text);
    if (date && yearOf(date) >= YEARS.first && yearOf(date) <= YEARS.last) return date;
    const message = date
      ? `Use em "${name}" uma data entre ${YEARS.first} e ${YEARS.last}.`
      : `A data em "${name}" não existe. Use o formato AAAA-MM-DD, como 2025-12-19.`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function whole(name: Parameter, max: number) {
  const message = `Use em "${name}" um número inteiro de 1 a ${max.toLocaleString('pt-BR')}.`;
  return once(name)
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.number().min(1, message).max(max, message));
}

const UNKNOWN_CALENDAR = 'O calendário não existe. Use BR-FEDERAL ou BR-RO.';

const COMBINATION =
  'Informe "inicio" com "dias", ou "inicio" com "meses", ou "evento" com "dia_do_mes_seguinte", e só uma dessas formas.';

/**
 * What `/api/prazo` takes, as the address gives it (a repeated parameter comes as a list): one of three forms, and a
 * calendar's code. Whether the calendar exists is the database's to say.
 */
export const deadlineParameters = z
  .object({
    inicio: day('inicio').optional(),
    dias: whole('dias', 3650).optional(),
    meses: whole('meses', 240).optional(),
    evento: day('evento').optional(),
    dia_do_mes_seguinte: whole('dia_do_mes_seguinte', 31).optional(),
    calendario: z
      .string({
        error: ({ input }) =>
          input === undefined
            ? 'Informe "calendario": BR-FEDERAL ou BR-RO.'
            : 'Informe "calendario" uma só vez.',
      })
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
