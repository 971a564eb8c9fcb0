'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { confirmEmailAction } from '@/lib/features/recovery/actions';

/** One press, because what looks into mailboxes opens links too. */
export function ConfirmEmailForm() {
  const [state, action] = useActionState(confirmEmailAction, null);
  return (
    <form action={action} className="max-w-side space-y-6">
      <ErrorSummary fields={{}} formErrors={state?.formErrors} purpose="confirmar" />
      <SubmitButton pendingText="Confirmando…">Confirmar novo e-mail</SubmitButton>
    </form>
  );
}
