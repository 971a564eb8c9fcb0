'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileInput } from '@/components/form/file-input';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { TextArea } from '@/components/form/text-area';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { importDaysAction } from '@/lib/features/calendars/actions';

export interface ImportFormProps {
  calendarId: string;
  backHref: string;
}

const LABELS = { csv: 'Linhas', file: 'Arquivo CSV' };

/** Many days at once, from a text or a file. What comes in and what moves is shown before anything is saved. */
export function ImportForm({ calendarId, backHref }: ImportFormProps) {
  const [state, action] = useActionState(importDaysAction, null);
  const field = fieldsOf(state, LABELS);
  const { defaultValue: text, ...box } = field('csv');
  return (
    <form action={action} noValidate className="min-w-0 space-y-8">
      <ErrorSummary {...field.summary} purpose="importar" />
      <input type="hidden" name="calendarId" value={calendarId} />
      <TextArea
        {...box}
        key={text}
        defaultValue={text}
        rows={10}
        hint="Copie da planilha ou do arquivo, com o cabeçalho, até 1.000 dias"
        placeholder={'data;nome;efeito;ato'}
      />
      <FileInput
        {...field('file')}
        accept=".csv,text/csv"
        hint="Em UTF-8 ou como o Excel salva, até 1.000 dias. Vale no lugar das linhas acima."
        optional
      />
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Importar dias</ImpactSubmit>
        <LinkButton href={backHref} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
