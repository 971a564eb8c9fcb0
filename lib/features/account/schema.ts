import { z } from 'zod';
import { requiredText } from '@/lib/action/fields';
import { email, newPassword, reproof } from '@/lib/features/session/schema';

export const renameForm = z.object({ name: requiredText('Informe seu nome.', 120) });
export const changePasswordForm = z.object({ ...reproof, newPassword: newPassword() });
export const changeEmailForm = z.object({ ...reproof, newEmail: email() });
