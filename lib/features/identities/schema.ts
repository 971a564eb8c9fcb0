import { z } from 'zod';
import { reproof } from '@/lib/features/session/schema';

export const govbrSignIn = z.object({
  /** Where the person wanted to go; read as a path of ours only. */
  continueTo: z.string().max(2_000).optional(),
});

/** Both ways the person proves again who they are: a new way in could otherwise be left by whoever finds a session open. */
export const govbrLink = z.object(reproof);
export const govbrUnlink = z.object(reproof);
