import { z } from 'zod';

/** What a sending keeps as it was: the party's name of that day, what it said of each goal, and its texts. */
export const receiptContent = z.object({
  party: z.object({ acronym: z.string(), name: z.string() }),
  goals: z.array(
    z.object({
      code: z.string(),
      description: z.string(),
      validated: z.number(),
      inReview: z.number(),
      hours: z.number(),
      /** Whether "nada a informar" was declared. */
      nothing: z.boolean(),
    }),
  ),
  narratives: z.array(z.object({ slug: z.string(), title: z.string(), text: z.string() })),
  highlights: z.string().nullable(),
});
export type ReceiptContent = z.output<typeof receiptContent>;

/** The narratives of an answer, by the slug of each axis. */
export const narratives = z.record(z.string(), z.string());
export type Narratives = z.output<typeof narratives>;

/** Whether two sendings say the same, word for word. */
export function sameContent(one: ReceiptContent, other: ReceiptContent): boolean {
  return JSON.stringify(receiptContent.parse(one)) === JSON.stringify(receiptContent.parse(other));
}
