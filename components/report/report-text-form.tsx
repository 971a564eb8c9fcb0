'use client';

import { useActionState } from 'react';
import { ConflictNotice } from '@/components/form/conflict-notice';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { ActionLink } from '@/components/ui/action-link';
import { saveReportTextAction } from '@/lib/features/report-texts/actions';
import { MOST_CHARACTERS } from '@/lib/features/report-texts/schema';

export type ReportTextFormProps = {
  agreementId: string;
  year: number;
  section: string;
  version: number;
  /** What is written, or else what the data say. */
  text: string;
};

const LABELS = { text: 'Texto da seção' };

/** The text of one section. Saved over a newer one, it shows both and loses neither. */
export function ReportTextForm({ agreementId, year, section, version, text }: ReportTextFormProps) {
  const [state, action] = useActionState(saveReportTextAction, null);
  const field = fieldsOf(state, LABELS, { text });
  const back = `/relatorios/${year}/textos`;
  return (
    <form action={action} noValidate className="space-y-6">
      {state?.conflict ? (
        <ConflictNotice
          what="este texto"
          keepHref={back}
          typed={state.values}
          conflict={state.conflict}
          labels={LABELS}
        />
      ) : (
        <ErrorSummary {...field.summary} purpose="salvar o texto" />
      )}
      <input type="hidden" name="agreementId" value={agreementId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="version" value={state?.conflict?.version ?? version} />
      <TextArea
        {...field('text')}
        rows={14}
        maxLength={MOST_CHARACTERS}
        counter
        hint="Uma linha em branco separa parágrafos. Sem texto, o relatório usa o que os dados dizem."
      />
      <FormActions>
        <SubmitButton pendingText="Salvando…">Salvar texto</SubmitButton>
        <ActionLink href={back}>Cancelar</ActionLink>
      </FormActions>
    </form>
  );
}
