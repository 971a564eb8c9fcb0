import { z } from 'zod';
import { count, id, optionalText, requiredText } from '@/lib/action/fields';
import { declaredGoals } from '@/lib/domain/collection/answer';

/** Letters of a narrative or of the highlights at most. */
export const MOST_LETTERS = 8_000;

const narrative = optionalText(MOST_LETTERS);

/** The field of an axis's narrative, by the axis's number. */
export type NarrativeField = `eixo${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;
export const narrativeField = (number: number) => `eixo${number}` as NarrativeField;

/** What the form of a party's answer sends. */
export const answerForm = z.object({
  /** Of the collection. */
  id: id(),
  partyId: id(),
  /** The version the person was looking at; 0 before the first save. */
  version: count(),
  eixo1: narrative,
  eixo2: narrative,
  eixo3: narrative,
  eixo4: narrative,
  eixo5: narrative,
  eixo6: narrative,
  eixo7: narrative,
  eixo8: narrative,
  eixo9: narrative,
  highlights: narrative,
  /** Codes of the goals of which there is nothing to report. */
  nothing: z
    .array(requiredText('', 600))
    .max(50)
    .default([])
    .transform(declaredGoals)
    .pipe(z.array(z.string().max(10)).max(60)),
  intent: z.enum(['save', 'submit']),
});
export type AnswerForm = z.output<typeof answerForm>;

/** The address of a receipt: which of its versions; absent is the latest. */
export const receiptQuery = z.object({
  versao: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});

/** The address of the form: the version it was last opened at. */
export const answerQuery = z.object({ versao: z.string().max(10).optional().catch(undefined) });
