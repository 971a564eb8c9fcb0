import { z } from 'zod';
import { type CivilDate, parseCivilDate } from '@/lib/domain/calendar/civil-date';

/** The longest count that a rule may ask for: ten years. */
const MOST_DAYS = 3650;

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const days = z.int().min(1).max(MOST_DAYS);
const items = z.array(z.string().trim().min(1).max(60)).min(1).max(12);
const civilDay = z.custom<CivilDate>((value) => typeof value === 'string' && parseCivilDate(value) !== null);

/**
 * Our reading of a goal's deadline text, one shape per kind of deadline in the plan. It is data that SEGES may
 * change, and is always shown as a reading beside the verbatim text.
 */
export const deadlineRule = z.discriminatedUnion('kind', [
  /** Start of term + N days, once; `thenStanding` keeps the goal open for records afterwards. */
  z.object({ kind: z.literal('daysAfterStart'), days, thenStanding: z.boolean().optional() }),
  /** Due from the start of term until its items are in place, then kept. No counted deadline. */
  z.object({ kind: z.literal('fromStart'), items }),
  /** During the whole term: never late, one reporting period a year. */
  z.object({
    kind: z.literal('standing'),
    alertDaysAfterStart: days.optional(),
    quietAfterDays: days.optional(),
  }),
  /** One per year of the term, due on its last day. */
  z.object({
    kind: z.literal('annual'),
    /** Civil years, unless it says years of the plan, counted from the start of the term. */
    cycle: z.enum(['civil', 'plan']).optional(),
    minimumHours: z.int().min(1).max(8760).optional(),
    /** Whether a first cycle shorter than a year asks for hours in proportion. */
    proratesFirst: z.boolean().optional(),
    items: items.optional(),
    alsoOn: z.enum(['courseChange']).optional(),
  }),
  /** One per event that calls for it, due on the date the event gives. */
  z.object({ kind: z.literal('onCall'), event: z.enum(['meeting', 'reportRequest']) }),
  /** By a day of the month after the event. Owed by the partner: the coordinator receives it. */
  z.object({ kind: z.literal('dayOfMonthAfter'), event: z.literal('adhesionSigned'), day: z.int().min(1).max(31) }),
  /** As the norm in force requires: a due month and day per cycle. A date before July closes the year before. */
  z.object({
    kind: z.literal('norm'),
    norm: z.string().trim().max(200).nullable(),
    defaultDue: monthDay,
    /** Days that the norm fixed for single cycles, by civil year. */
    dueByCycle: z.record(z.string().regex(/^\d{4}$/), civilDay).optional(),
  }),
]);

export type DeadlineRule = z.infer<typeof deadlineRule>;
export type DeadlineKind = DeadlineRule['kind'];
export type RuleOf<Kind extends DeadlineKind> = Extract<DeadlineRule, { kind: Kind }>;

/** Days without a record after which a standing goal says "sem registro recente" (reading, editable per goal). */
export const QUIET_AFTER_DAYS = 180;
