import { z } from 'zod';

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const items = z.array(z.string().min(1)).min(1);

/**
 * Our reading of a goal's deadline text, one shape per kind of deadline in the plan. It is data that SEGES may
 * change, and is always shown as a reading beside the verbatim text.
 */
export const deadlineRule = z.discriminatedUnion('kind', [
  /** Start of term + N days, once; `thenStanding` keeps the goal open for records afterwards. */
  z.object({
    kind: z.literal('daysAfterStart'),
    days: z.int().min(1).max(3650),
    thenStanding: z.boolean().optional(),
  }),
  /** Due from the start of term until its items are in place, then kept. No counted deadline. */
  z.object({ kind: z.literal('fromStart'), items }),
  /** During the whole term: never late, one reporting period a year. */
  z.object({
    kind: z.literal('standing'),
    alertDaysAfterStart: z.int().min(1).optional(),
    quietAfterDays: z.int().min(1).optional(),
  }),
  /** One per year of the term, due on its last day. */
  z.object({
    kind: z.literal('annual'),
    minimumHours: z.int().min(1).optional(),
    items: items.optional(),
    alsoOn: z.enum(['courseChange']).optional(),
  }),
  /** One per event that calls for it, due on the date the event gives. */
  z.object({ kind: z.literal('onCall'), event: z.enum(['meeting', 'reportRequest']) }),
  /** By a day of the month after the event. Owed by the partner: the coordinator receives it. */
  z.object({ kind: z.literal('dayOfMonthAfter'), event: z.literal('adhesionSigned'), day: z.int().min(1).max(31) }),
  /** As the norm in force requires: a due month and day per cycle. A date before July closes the year before. */
  z.object({ kind: z.literal('norm'), norm: z.string().nullable(), defaultDue: monthDay }),
]);

export type DeadlineRule = z.infer<typeof deadlineRule>;
export type DeadlineKind = DeadlineRule['kind'];

/** Days without a record after which a standing goal says "sem registro recente" (reading, editable per goal). */
export const QUIET_AFTER_DAYS = 180;
