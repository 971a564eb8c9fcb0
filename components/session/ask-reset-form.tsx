'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { ActionLink } from '@/components/ui/action-link';
import { askResetAction } from '@/lib/features/recovery/actions';

const LABELS = { email: 'E-mail da sua conta' };

/** Asks for a link to a new password. */
export function AskResetForm() {
  const [state, action] = useActionState(askResetAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="max-w-side space-y-6">
      <ErrorSummary {...field.summary} purpose="pedir o link" />
      <TextInput {...field('email')} type="email" autoComplete="username" required />
      <FormActions aside={<ActionLink href="/entrar">Voltar para entrar</ActionLink>}>
        <SubmitButton>Enviar link</SubmitButton>
      </FormActions>
    </form>
  );
}
