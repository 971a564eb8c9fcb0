import { z } from 'zod';
import { id } from '@/lib/action/fields';

/** Which activity the files are for. What comes with them is read only after this is granted. */
export const uploadTarget = z.object({ activityId: id() });
