'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { ActionLink } from '@/components/ui/action-link';
import { SENSITIVITY } from '@/lib/domain/glossary';
import { changeEvidenceTogetherAction } from '@/lib/features/bulk/actions';
import { VALIDITY_CHANGE } from '@/lib/features/bulk/schema';

export type BulkEvidenceFormProps = {
  /** Each with the version that this page shows. */
  items: string[];
  children: string;
};

/** What several pieces of evidence are to have in common: who may see them, and until when they are valid. */
export function BulkEvidenceForm({ items, children }: BulkEvidenceFormProps) {
  const [state, action] = useActionState(changeEvidenceTogetherAction, null);
  const labels = { sensitivity: 'Quem pode ver', validity: 'Validade', validUntil: 'Válidas até' };
  const field = fieldsOf(state, labels, { validity: 'keep' });
  return (
    <form action={action} noValidate className="space-y-6">
      <ErrorSummary {...field.summary} purpose="salvar" />
      {items.map((item) => (
        <input key={item} type="hidden" name="item" value={item} />
      ))}
      <div className="max-w-measure space-y-6">
        <Select
          {...field('sensitivity')}
          emptyLabel="Não mudar"
          options={Object.entries(SENSITIVITY).map(([value, label]) => ({ value, label }))}
        />
        <RadioGroup
          {...field('validity')}
          choices={Object.entries(VALIDITY_CHANGE).map(([value, label]) => ({ value, label }))}
        />
        <DateInput {...field('validUntil')} hint="Só para “Mudar para”" />
      </div>
      <FormActions>
        <SubmitButton pendingText="Salvando…">{children}</SubmitButton>
        <ActionLink href="/evidencias">Voltar à lista</ActionLink>
      </FormActions>
    </form>
  );
}
