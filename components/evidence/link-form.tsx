'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { registerLinkAction } from '@/lib/features/evidence/actions';
import { EVIDENCE_LABELS, EvidenceFields } from './evidence-fields';

const LABELS = { ...EVIDENCE_LABELS, url: 'Endereço', factOn: 'Vista em' };

export type ReferenceFormProps = { id: string; activityId: string; today: string };

/** A page of the web with the day on which it was seen. Its picture is attached on the evidence's own page. */
export function LinkForm({ id, activityId, today }: ReferenceFormProps) {
  const [state, action] = useActionState(registerLinkAction, null);
  const initial = { kind: 'PUBLICATION', sensitivity: 'INTERNAL', factOn: today };
  const field = fieldsOf(state, LABELS, initial, 'pagina');
  return (
    <details open={state !== null}>
      <summary className="text-link inline-flex min-h-10 cursor-pointer items-center text-small font-strong">
        Informar uma página da internet
      </summary>
      <form action={action} noValidate className="space-y-6 border-l-2 border-hair py-4 pl-5">
        <ErrorSummary {...field.summary} purpose="registrar a página" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="activityId" value={activityId} />
        <TextInput {...field('title')} maxLength={200} required />
        <TextInput {...field('url')} type="url" placeholder="https://" maxLength={500} required />
        <EvidenceFields field={field} today={today} factOn={{ label: LABELS.factOn, required: true }} />
        <SubmitButton variant="outlined" pendingText="Registrando…">
          Registrar página
        </SubmitButton>
      </form>
    </details>
  );
}
