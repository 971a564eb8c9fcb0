'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { PasswordInput } from '@/components/form/password-input';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { ActionLink } from '@/components/ui/action-link';
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
      <PasswordInput {...field('password')} autoComplete="current-password" required />
      <FormActions aside={<ActionLink href="/entrar/esqueci-a-senha">Esqueci a senha</ActionLink>}>
        <SubmitButton pendingText="Entrando…">Entrar</SubmitButton>
      </FormActions>
    </form>
  );
}
