import { z } from 'zod';
import { type CivilDate, parseCivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { SITUATION, type Situation } from '@/lib/domain/glossary';

/** The ways to look at deadlines; the keys stand in the address. */
export const VIEW = { agenda: 'Agenda', mes: 'Mês', ano: 'Ano' } as const;
export type View = keyof typeof VIEW;

const views = Object.keys(VIEW) as [View, ...View[]];
const situations = Object.keys(SITUATION) as [Situation, ...Situation[]];
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const day = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date && yearOf(date) >= FIRST_YEAR && yearOf(date) <= LAST_YEAR) return date;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** Which party's deadlines: chosen, or looked for by words of its acronym or name. */
export const partyQuery = z.object({
  participe: z.uuid().optional().catch(undefined),
  orgao: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,100}$/u)
    .optional()
    .catch(undefined),
});
export type PartyQuery = z.output<typeof partyQuery>;

/** The address of the deadlines. What is not understood counts as not asked. */
export const deadlineQuery = partyQuery.extend({
  visao: z.enum(views).default('agenda').catch('agenda'),
  eixo: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  situacao: z.enum(situations).optional().catch(undefined),
  /** One day of the agenda. */
  dia: day.optional().catch(undefined),
  /** The month shown, by its first day. */
  mes: z
    .string()
    .transform((text) => `${text}-01`)
    .pipe(day)
    .optional()
    .catch(undefined),
  ano: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type DeadlineQuery = z.output<typeof deadlineQuery>;

/** The address of a view with these filters, the page and whatever is not asked left out. */
export function deadlinesHref(query: Partial<DeadlineQuery>): string {
  const { visao, mes, pagina, ...filters } = query;
  const asked = Object.entries({
    visao: visao === 'agenda' ? undefined : visao,
    ...filters,
    mes: mes?.slice(0, 7),
    pagina: pagina === 1 ? undefined : pagina,
  }).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return search ? `/prazos?${search}` : '/prazos';
}
