'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { ActionLink } from '@/components/ui/action-link';
import { placePhotoAction } from '@/lib/features/report-photos/actions';
import { MOST_PHOTOS } from '@/lib/features/report-photos/schema';

export type PhotoFormProps = {
  agreementId: string;
  year: number;
  evidenceId: string;
  values: { caption: string; alternative: string; position: string };
};

const LABELS = { caption: 'Legenda', alternative: 'Descrição da foto', position: 'Posição no relatório' };

/** Where a picture stands in the report and what is said of it. */
export function PhotoForm({ agreementId, year, evidenceId, values }: PhotoFormProps) {
  const [state, action] = useActionState(placePhotoAction, null);
  const field = fieldsOf(state, LABELS, values);
  return (
    <form action={action} noValidate className="space-y-6">
      <ErrorSummary {...field.summary} purpose="salvar a foto" />
      <input type="hidden" name="agreementId" value={agreementId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <TextInput {...field('caption')} hint="Aparece abaixo da foto." />
      <TextArea {...field('alternative')} rows={3} hint="Diga o que a foto mostra, para quem não a vê." />
      <NumberInput {...field('position')} size="bar" hint={`De 1 a ${MOST_PHOTOS}.`} />
      <FormActions>
        <SubmitButton pendingText="Salvando…">Salvar foto</SubmitButton>
        <ActionLink href={`/relatorios/${year}/fotos`}>Cancelar</ActionLink>
      </FormActions>
    </form>
  );
}
