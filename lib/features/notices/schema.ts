import { z } from 'zod';
import { id } from '@/lib/action/fields';

/** Every notice of the person, or only those of one activity. */
export const noticesRead = z.object({ activityId: id().optional() });

/** What the job of a notice's message carries. */
export const noticeReference = z.object({ remarkId: z.uuid(), userId: z.uuid() });

export const noticeListQuery = z.object({
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
