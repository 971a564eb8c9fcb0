import { z } from 'zod';
import { code, currentPassword, reproof } from '@/lib/features/session/schema';

/** The code alone, of who has just typed the password. */
export const codeForm = z.object({ code: code(), continueTo: z.string().optional() });

/** To begin, when there is no code to ask for yet. */
export const startForm = z.object({ password: currentPassword() });

/** The first code of the app. */
export const confirmForm = z.object({ code: code() });

/** Taking the factor away or renewing its codes: password and code. */
export const factorForm = z.object(reproof);
