'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { govbrUnlinkAction } from '@/lib/features/identities/actions';

const LABELS = { password: 'Sua senha neste sistema' };

/** Takes gov.br off the account, for who still knows the way that stays. */
export function GovbrUnlinkForm() {
  const [state, action] = useActionState(govbrUnlinkAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="max-w-side space-y-6">
      <ErrorSummary {...field.summary} purpose="desligar" />
      <TextInput
        {...field('password')}
        type="password"
        autoComplete="current-password"
        hint="Depois disso, você entra só com e-mail e senha"
        required
      />
      <SubmitButton variant="danger-link" pendingText="Desligando…">
        Desligar minha conta gov.br
      </SubmitButton>
    </form>
  );
}
