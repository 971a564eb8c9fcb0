import { z } from 'zod';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';

/** The last rung of every ladder says until when the act is in time (domain: days are those of Brasília). */
export const IN_TIME_UNTIL = 'Vale o ato praticado até 23h59, horário de Brasília';

export const READING = 'Leitura da SEGES, pode ser alterada';

/** One rung of the memória de cálculo, as plain JSON in the words that the person reads. */
export type CalculationStep = {
  /** Null where the rung concerns no single day (the rule itself). */
  date: CivilDate | null;
  kind: 'noted' | 'counted' | 'moves' | 'result';
  title: string;
  /** The act, the article, or who reads it so. */
  source: string;
  /** Which day of the count it is, from 1, where days are counted. */
  day?: number;
};

/** A due date and how it was reached. `nominal` is the day before art. 66, § 1º, moved it, whatever the calendar. */
export type ComputedDeadline = { dueOn: CivilDate; nominal: CivilDate; calculation: CalculationStep[] };

/** Reads a stored calculation back. */
export const calculationSchema: z.ZodType<CalculationStep[]> = z.array(
  z.object({
    date: z.custom<CivilDate>((value) => typeof value === 'string').nullable(),
    kind: z.enum(['noted', 'counted', 'moves', 'result']),
    title: z.string(),
    source: z.string(),
    day: z.int().optional(),
  }),
);
