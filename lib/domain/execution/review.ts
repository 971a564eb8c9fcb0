import { z } from 'zod';

/** What to mend in an activity, beside the field or the evidence that it is about. */
export const reviewPoints = z.array(z.strictObject({ subject: z.string(), text: z.string() }));
export type ReviewPoint = z.output<typeof reviewPoints>[number];
