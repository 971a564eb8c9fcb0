import { z } from 'zod';
import { count, id, optionalText, ticked } from '@/lib/action/fields';
import { type CivilDate, parseCivilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineKind } from '@/lib/domain/deadlines/rule';
import { ruleFrom } from '@/lib/domain/deadlines/typed-rule';
import { DEADLINE_KIND } from '@/lib/domain/glossary';

const kinds = Object.keys(DEADLINE_KIND) as [DeadlineKind, ...DeadlineKind[]];

/** The fields of every kind of rule, as a form sends them; only those of the chosen kind are read. */
export const ruleFields = {
  kind: z.enum(kinds, { error: 'Escolha como o prazo é contado.' }),
  days: count(3650).optional(),
  thenStanding: ticked(),
  items: optionalText(1_000),
  alertDays: count(3650).optional(),
  quietDays: count(3650).optional(),
  cycle: z.enum(['civil', 'plan']).optional(),
  minimumHours: count(8760).optional(),
  proratesFirst: ticked(),
  courseChange: ticked(),
  event: z.enum(['meeting', 'reportRequest']).optional(),
  dayOfMonth: count(31).optional(),
  norm: optionalText(200),
  defaultDue: optionalText(5),
  /** Cycles, in the order of the dates beneath. */
  dueYear: z
    .array(z.string().regex(/^\d{4}$/))
    .max(60)
    .default([]),
  /** The day fixed for each of them; empty where none is. */
  dueDate: z.array(z.string().optional()).max(60).default([]),
};

type RuleFields = z.output<z.ZodObject<typeof ruleFields>>;

/** Reads the rule out of the fields; what is wrong stands beside the field that is to blame. */
export function readRule<Fields extends RuleFields>(fields: Fields, context: z.core.$RefinementCtx) {
  const { dueYear, dueDate } = fields;
  const dueByCycle: Record<string, CivilDate> = {};
  for (const [index, year] of dueYear.entries()) {
    const typed = dueDate[index];
    const due = typed ? parseCivilDate(typed) : null;
    if (due) dueByCycle[year] = due;
    else if (typed) return refuse(context, 'dueDate', `A data do ciclo de ${year} não existe.`);
  }
  const result = ruleFrom({ ...fields, dueByCycle });
  if (result.ok) return { ...fields, rule: result.rule };
  for (const [field, message] of Object.entries(result.problems))
    refuse(context, field === 'dueByCycle' ? 'dueDate' : field, message);
  return z.NEVER;
}

function refuse(context: z.core.$RefinementCtx, field: string, message: string) {
  context.addIssue({ code: 'custom', path: [field], message });
  return z.NEVER;
}

/** The reading of a goal's deadline, over the version that the person was looking at. */
export const ruleForm = z
  .object({ id: id(), version: count(), ...ruleFields, seen: optionalText(64) })
  .transform(readRule);

/** In the address, in place of a party: all of them. */
export const EVERY_PARTY = 'todos';
