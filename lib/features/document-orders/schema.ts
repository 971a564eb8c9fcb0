import { z } from 'zod';

/** One order, as the job that carries it out and a form that cancels it name it. */
export const orderReference = z.object({ id: z.uuid() });
