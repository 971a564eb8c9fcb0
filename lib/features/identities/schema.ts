import { z } from 'zod';
import { reproof } from '@/lib/features/session/schema';

export const govbrSignIn = z.object({
  /** Where the person wanted to go; read as a path of ours only. */
  continueTo: z.string().max(2_000).optional(),
});

export const govbrLink = z.object({});

/** The way in that stays is asked for. */
export const govbrUnlink = z.object(reproof);
