'use client';

import { type FormEvent, useActionState, useState } from 'react';
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
  /** The largest file, and what is said of one that passes it: the server takes no larger form at all. */
  largest: { bytes: number; message: string };
}

const LABELS = { csv: 'Linhas', file: 'Arquivo CSV' };

/** Many days at once, from a text or a file. What comes in and what moves is shown before anything is saved. */
export function ImportForm({ calendarId, backHref, largest }: ImportFormProps) {
  const [state, action] = useActionState(importDaysAction, null);
  const [isTooLarge, setTooLarge] = useState(false);
  const shown = isTooLarge
    ? { formErrors: [], values: state?.values ?? {}, fieldErrors: { file: [largest.message] } }
    : state;
  const field = fieldsOf(shown, LABELS);
  const { defaultValue: text, ...box } = field('csv');
  const keepSmall = (event: FormEvent<HTMLFormElement>) => {
    const chosen = new FormData(event.currentTarget).get('file');
    const isLarge = chosen instanceof File && chosen.size > largest.bytes;
    setTooLarge(isLarge);
    if (isLarge) event.preventDefault();
  };
  return (
    <form action={action} onSubmit={keepSmall} noValidate className="min-w-0 space-y-8">
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
        hint="UTF-8, até 500 KB. Vale no lugar das linhas acima."
        optional
      />
      <ImpactPreview impact={shown?.impact} />
      <FormActions>
        <ImpactSubmit impact={shown?.impact}>Importar dias</ImpactSubmit>
        <LinkButton href={backHref} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
