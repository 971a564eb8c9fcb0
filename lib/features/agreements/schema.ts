import { z } from 'zod';
import { count, day, id, optionalText, ticked } from '@/lib/action/fields';
import { REVIEW_DAYS } from '@/lib/domain/execution/review-deadline';

/** The term of an agreement: when it starts, how long it lasts, and whether each was read in the DOU. */
export const termForm = z.object({
  id: id(),
  /** The version the person was looking at. */
  version: count(),
  startsOn: day('Informe o início da vigência.').refine(
    (date) => date >= '2000-01-01' && date <= '2100-12-31',
    'Use uma data entre 2000 e 2100.',
  ),
  startsConfirmed: ticked(),
  termMonths: count(600).pipe(z.number().min(1, 'A vigência tem ao menos 1 mês.')),
  termConfirmed: ticked(),
  /** Where it was read: section and page of the DOU. Stands in each obligation's history. */
  source: optionalText(200),
  /** The mark of the impact that the person has seen. */
  seen: optionalText(64),
});

/** Within how many days SEGES reviews what it is sent. */
export const reviewDaysForm = z.object({
  id: id(),
  version: count(),
  days: count(REVIEW_DAYS.max).pipe(z.number().min(REVIEW_DAYS.min, 'O prazo tem ao menos 1 dia.')),
});
