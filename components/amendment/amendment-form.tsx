'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { LinkButton } from '@/components/ui/link-button';
import { prepareAmendmentAction } from '@/lib/features/amendments/actions';

const LABELS = { number: 'Nome do termo aditivo', effectiveFrom: 'Vale desde' };

/** Begins a new version of the plan. `id` is the version's own, chosen when the page opened. */
export function AmendmentForm({ id, agreementId }: { id: string; agreementId: string }) {
  const [state, action] = useActionState(prepareAmendmentAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="space-y-6">
      <ErrorSummary {...field.summary} purpose="preparar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="agreementId" value={agreementId} />
      <TextInput {...field('number')} hint="Por exemplo: 1º Termo Aditivo" maxLength={80} required />
      <div className="sm:w-1/2">
        <DateInput {...field('effectiveFrom')} hint="A data da publicação do extrato no DOU" required />
      </div>
      <FormActions>
        <SubmitButton>Preparar nova versão</SubmitButton>
        <LinkButton href="/plano/versoes" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
