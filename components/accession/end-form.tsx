'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { TextArea } from '@/components/form/text-area';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { endAccessionAction } from '@/lib/features/accessions/actions';

export interface EndFormProps {
  accession: { id: string; version: number; leftOn: string | null; endedReason: string | null };
  /** Days between which it can end, as `AAAA-MM-DD`. */
  days: { min: string; max: string };
  /** What the date is until someone chooses another. */
  today: string;
}

const LABELS = { endedOn: 'Último dia da participação', reason: 'Motivo' };

/** When and why a body leaves. What is closed is shown before it is done. */
export function EndForm({ accession, days, today }: EndFormProps) {
  const [state, action] = useActionState(endAccessionAction, null);
  const field = fieldsOf(state, LABELS, { endedOn: accession.leftOn ?? today, reason: accession.endedReason });
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="encerrar" />
      <input type="hidden" name="id" value={accession.id} />
      <input type="hidden" name="version" value={accession.version} />
      <div className="max-w-xs">
        <DateInput
          {...field('endedOn')}
          {...days}
          hint="Com data futura, o que estiver aberto se encerra nesse dia"
          required
        />
      </div>
      <TextArea
        {...field('reason')}
        hint="Fica no histórico de cada obrigação que se encerra. Não inclua dados pessoais."
        rows={3}
        maxLength={300}
        counter
        required
      />
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Encerrar adesão</ImpactSubmit>
        <LinkButton href={`/adesoes/${accession.id}`} variant="link">
          Manter adesão
        </LinkButton>
      </FormActions>
    </form>
  );
}
