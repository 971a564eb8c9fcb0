'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { ActionLink } from '@/components/ui/action-link';
import { renameSelfAction } from '@/lib/features/account/actions';

const LABELS = { name: 'Nome' };

export function RenameForm({ name }: { name: string }) {
  const [state, action] = useActionState(renameSelfAction, null);
  const field = fieldsOf(state, LABELS, { name });
  return (
    <form action={action} noValidate className="max-w-side space-y-6">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <TextInput {...field('name')} autoComplete="name" required />
      <FormActions>
        <SubmitButton pendingText="Salvando…">Salvar nome</SubmitButton>
        <ActionLink href="/conta">Voltar para a conta</ActionLink>
      </FormActions>
    </form>
  );
}
