'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { validateManyAction } from '@/lib/features/review/actions';
import { plural } from '@/lib/format/number';

export type BulkFormProps = {
  /** Each activity at the version that the page shows. */
  seen: { id: string; version: number }[];
  queue: string;
  queueHref: string;
};

/** Confirms just what the page shows. When something changed meanwhile nothing is done, and the list is drawn again. */
export function BulkForm({ seen, queue, queueHref }: BulkFormProps) {
  const [state, action] = useActionState(validateManyAction, null);
  const router = useRouter();
  useEffect(() => {
    if (state) router.refresh();
  }, [state, router]);
  return (
    <form action={action} noValidate className="space-y-5">
      <ErrorSummary formErrors={state?.formErrors} errors={state?.fieldErrors} fields={{}} purpose="validar" />
      {seen.map(({ id, version }) => (
        <input key={id} type="hidden" name="seen" value={`${id}:${version}`} />
      ))}
      <input type="hidden" name="queue" value={queue} />
      <FormActions>
        {seen.length > 0 && (
          <SubmitButton pendingText="Validando…">{`Validar ${plural(seen.length, 'atividade', 'atividades')}`}</SubmitButton>
        )}
        <LinkButton href={queueHref} variant="link">
          Voltar à fila
        </LinkButton>
      </FormActions>
    </form>
  );
}
