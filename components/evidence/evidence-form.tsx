'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { changeEvidenceAction } from '@/lib/features/evidence/actions';
import { EVIDENCE_LABELS, EvidenceFields } from './evidence-fields';

export type EvidenceFormProps = {
  id: string;
  version: number;
  values: { title: string; kind: string; sensitivity: string; factOn: string | null; validUntil: string | null };
  today: string;
};

/** Corrects what is told of an evidence. */
export function EvidenceForm({ id, version, values, today }: EvidenceFormProps) {
  const [state, action] = useActionState(changeEvidenceAction, null);
  const field = fieldsOf(state, EVIDENCE_LABELS, values);
  return (
    <form action={action} noValidate className="space-y-6 pt-6">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextInput {...field('title')} maxLength={200} required />
      <EvidenceFields field={field} today={today} />
      <SubmitButton variant="outlined" pendingText="Salvando…">
        Salvar evidência
      </SubmitButton>
    </form>
  );
}
