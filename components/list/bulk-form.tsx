'use client';

import { type ReactNode, useActionState } from 'react';
import { FieldErrors } from '@/components/form/field-errors';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/form/submit-button';
import { ActionLink } from '@/components/ui/action-link';
import { discardActivitiesAction, sendActivitiesAction } from '@/lib/features/bulk/actions';

const STEP = {
  send: { action: sendActivitiesAction, cancel: 'Voltar à lista', pending: 'Enviando…' },
  discard: { action: discardActivitiesAction, cancel: 'Manter os rascunhos', pending: 'Descartando…' },
};

export type BulkFormProps = {
  step: keyof typeof STEP;
  /** Each with the version that this page shows. */
  items: string[];
  children: ReactNode;
};

/** Says yes to what the page shows: all of it or nothing. */
export function BulkForm({ step, items, children }: BulkFormProps) {
  const { action: run, cancel, pending } = STEP[step];
  const [state, action] = useActionState(run, null);
  const errors = state && [...state.formErrors, ...Object.values(state.fieldErrors).flat()];
  return (
    <form action={action} className="space-y-4">
      {items.map((item) => (
        <input key={item} type="hidden" name="item" value={item} />
      ))}
      <FieldErrors id="marcados" errors={errors ?? undefined} />
      <FormActions>
        <SubmitButton pendingText={pending}>{children}</SubmitButton>
        <ActionLink href="/atividades">{cancel}</ActionLink>
      </FormActions>
    </form>
  );
}
