'use client';

import { useActionState } from 'react';
import { ConflictNotice } from '@/components/form/conflict-notice';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { ActionLink } from '@/components/ui/action-link';
import { saveMinutesAction } from '@/lib/features/minutes/actions';
import { MINUTES_FIELD } from '@/lib/features/minutes/schema';

export type MinutesFormProps = {
  id: string;
  version: number;
  values: Record<keyof typeof MINUTES_FIELD, string>;
};

/** What happened in a meeting, from which its minutes are made. */
export function MinutesForm({ id, version, values }: MinutesFormProps) {
  const [state, action] = useActionState(saveMinutesAction, null);
  const field = fieldsOf(state, MINUTES_FIELD, values);
  const back = `/eventos/${id}/ata`;
  return (
    <form action={action} noValidate className="space-y-6">
      {state?.conflict ? (
        <ConflictNotice
          what="este registro"
          keepHref={back}
          typed={state.values}
          conflict={state.conflict}
          labels={MINUTES_FIELD}
        />
      ) : (
        <ErrorSummary {...field.summary} purpose="salvar o registro" />
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={state?.conflict?.version ?? version} />
      <TextInput {...field('place')} />
      <TextArea {...field('convening')} optional rows={3} hint="Como foi convocada: documento, data e a quem." />
      <TextArea {...field('agenda')} rows={5} hint="Um item por linha." />
      <TextArea {...field('attendance')} rows={6} hint="Nome e órgão, um por linha. Sem CPF, telefone ou e-mail." />
      <TextArea {...field('decisions')} rows={8} hint="Um item por linha, com responsável e prazo." />
      <FormActions>
        <SubmitButton pendingText="Salvando…">Salvar registro</SubmitButton>
        <ActionLink href={back}>Cancelar</ActionLink>
      </FormActions>
    </form>
  );
}
