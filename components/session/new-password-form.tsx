'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { PasswordInput } from '@/components/form/password-input';
import { SubmitButton } from '@/components/form/submit-button';
import { NEW_PASSWORD_HINT } from '@/components/session/password-words';
import { resetPasswordAction } from '@/lib/features/recovery/actions';

const LABELS = { newPassword: 'Nova senha' };

/** The password chosen by who opened the link. The e-mail stands there for the browser that keeps passwords. */
export function NewPasswordForm({ email }: { email: string }) {
  const [state, action] = useActionState(resetPasswordAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="max-w-side space-y-6">
      <ErrorSummary {...field.summary} purpose="criar a senha" />
      <input type="text" hidden readOnly autoComplete="username" value={email} />
      <PasswordInput {...field('newPassword')} hint={NEW_PASSWORD_HINT} autoComplete="new-password" required />
      <SubmitButton pendingText="Salvando…">Criar senha</SubmitButton>
    </form>
  );
}
