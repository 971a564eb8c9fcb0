'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { TextArea } from '@/components/form/text-area';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { changeAccessionAction } from '@/lib/features/accessions/actions';
import { INSTRUMENT_LABELS, InstrumentFields } from './instrument-fields';

export interface EditFormProps {
  accession: { id: string; version: number; instrument: string; number: string; seiProcess: string; scope: string };
}

/** What the instrument says, to be mended. The body, its date and its goals stay. */
export function EditForm({ accession: { id, version, ...instrument } }: EditFormProps) {
  const [state, action] = useActionState(changeAccessionAction, null);
  const field = fieldsOf(state, INSTRUMENT_LABELS, instrument);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-6 sm:grid-cols-6">
        <InstrumentFields field={field} />
        <div className="sm:col-span-6">
          <TextArea {...field('scope')} hint="Como está no instrumento" maxLength={2_000} counter required />
        </div>
      </div>
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Salvar adesão</ImpactSubmit>
        <LinkButton href={`/adesoes/${id}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
