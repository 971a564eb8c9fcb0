'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { signInAction } from '@/lib/features/session/actions';

const LABELS = { email: 'E-mail', password: 'Senha' };

export function SignInForm({ continueTo }: { continueTo?: string }) {
  const [state, action] = useActionState(signInAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="max-w-side space-y-6">
      <ErrorSummary {...field.summary} purpose="entrar" />
      {continueTo && <input type="hidden" name="continueTo" value={continueTo} />}
      <TextInput {...field('email')} type="email" autoComplete="username" required />
      <TextInput {...field('password')} type="password" autoComplete="current-password" required />
      <SubmitButton pendingText="Entrando…">Entrar</SubmitButton>
    </form>
  );
}
