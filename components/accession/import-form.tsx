'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileInput } from '@/components/form/file-input';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { TextArea } from '@/components/form/text-area';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { importAccessionsAction } from '@/lib/features/accessions/actions';
import { SheetProblems } from './sheet-problems';

export type ImportFormProps = { id: string; agreementId: string };

const LABELS = { file: 'Arquivo CSV', text: 'Linhas' };

/**
 * A file or pasted lines. The file comes back as lines, to be mended here and confirmed without choosing it again.
 */
export function ImportForm({ id, agreementId }: ImportFormProps) {
  const [state, action] = useActionState(importAccessionsAction, null);
  const field = fieldsOf(state, LABELS);
  const { errors: { lines, ...errors } = {}, ...summary } = field.summary;
  const { id: fileId, name, label, errors: fileErrors } = field('file');
  const text = field('text');
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...summary} errors={errors} purpose="importar" />
      {lines && <SheetProblems problems={lines} />}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="agreementId" value={agreementId} />
      <FileInput
        id={fileId}
        name={name}
        label={label}
        errors={fileErrors}
        accept=".csv,.txt,text/csv"
        hint="Até 6.000 linhas, em UTF-8 ou como o Excel salva"
      />
      <TextArea
        {...text}
        key={text.defaultValue.length}
        label={state ? 'Linhas' : 'Ou cole as linhas aqui'}
        hint="A primeira é o cabeçalho. Aceita ponto e vírgula, vírgula ou células copiadas da planilha."
        rows={state ? 10 : 5}
      />
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Importar adesões</ImpactSubmit>
        <LinkButton href="/adesoes" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
