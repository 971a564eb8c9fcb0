import { z } from 'zod';
import { day } from '@/lib/action/fields';

/** The year of an annual report, as typed or in the address. */
export const reportYear = z.coerce
  .number({ error: 'Informe o ano.' })
  .int('Informe o ano com quatro algarismos.')
  .min(2000, 'Informe o ano com quatro algarismos.')
  .max(2199, 'Informe o ano com quatro algarismos.');

/** Words that a list of parties is searched by; what is no text searches for nothing. */
export const partySearch = z.object({ busca: z.string().trim().max(100).optional().catch(undefined) });

/** The day of a plan's state; without one, or with one that does not exist, it is today's. */
export const stateQuery = z.object({ dia: day('').optional().catch(undefined) });
