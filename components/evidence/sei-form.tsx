'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { registerSeiAction } from '@/lib/features/evidence/actions';
import { EVIDENCE_LABELS, EvidenceFields } from './evidence-fields';
import type { ReferenceFormProps } from './link-form';

const LABELS = {
  ...EVIDENCE_LABELS,
  seiProcess: 'Processo ou documento no SEI',
  seiVerifier: 'Código verificador',
  seiCrc: 'Código CRC',
};

/** A document of SEI, with the two codes by which anyone checks it there. */
export function SeiForm({ id, activityId, today }: ReferenceFormProps) {
  const [state, action] = useActionState(registerSeiAction, null);
  const field = fieldsOf(state, LABELS, { kind: 'OFFICIAL_LETTER', sensitivity: 'INTERNAL' }, 'sei');
  return (
    <details open={state !== null}>
      <summary className="text-link inline-flex min-h-10 cursor-pointer items-center text-small font-strong">
        Informar um documento do SEI
      </summary>
      <form action={action} noValidate className="space-y-6 border-l-2 border-hair py-4 pl-5">
        <ErrorSummary {...field.summary} purpose="registrar o documento" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="activityId" value={activityId} />
        <TextInput {...field('title')} maxLength={200} required />
        <TextInput {...field('seiProcess')} hint="Como 19973.010322/2025-54" maxLength={30} required />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextInput
            {...field('seiVerifier')}
            hint="No rodapé do documento"
            inputMode="numeric"
            maxLength={12}
            required
          />
          <TextInput {...field('seiCrc')} hint="Como 1A2B3C4D" maxLength={8} spellCheck={false} required />
        </div>
        <EvidenceFields field={field} today={today} />
        <SubmitButton variant="outlined" pendingText="Registrando…">
          Registrar documento
        </SubmitButton>
      </form>
    </details>
  );
}
