'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { LinkButton } from '@/components/ui/link-button';
import { cancelCourseAction } from '@/lib/features/courses/actions';

export type CancellationFormProps = { id: string; version: number };

const LABELS = { reason: 'Motivo' };

/** Calls a class off, with the reason that everybody reads. */
export function CancellationForm({ id, version }: CancellationFormProps) {
  const [state, action] = useActionState(cancelCourseAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="cancelar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        {...field('reason')}
        hint="Fica na programação pública. Não escreva nomes de pessoas"
        maxLength={500}
        counter
        required
      />
      <FormActions>
        <SubmitButton pendingText="Cancelando…">Cancelar turma</SubmitButton>
        <LinkButton href={`/capacitacao/${id}`} variant="link">
          Manter a turma
        </LinkButton>
      </FormActions>
    </form>
  );
}
