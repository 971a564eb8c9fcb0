import { z } from 'zod';
import { email, newPassword } from '@/lib/features/session/schema';

export const askResetForm = z.object({ email: email() });
export const resetForm = z.object({ newPassword: newPassword() });
export const confirmEmailForm = z.object({});
