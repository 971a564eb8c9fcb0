'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { LinkButton } from '@/components/ui/link-button';
import { savePracticeAction } from '@/lib/features/practices/actions';

export type PracticeFormProps = {
  id: string;
  version: number;
  values: Record<string, string>;
  axes: { slug: string; title: string }[];
  /** Published evidence of the party, to point at. */
  evidence: { id: string; title: string }[];
  cancelHref: string;
};

const LABELS = {
  title: 'Título',
  summary: 'Resumo',
  done: 'O que foi feito',
  results: 'Resultados',
  year: 'Ano',
  axis: 'Eixo do plano',
  link: 'Endereço para saber mais',
  evidenceId: 'Evidência publicada',
  restricted: 'Restrita',
};

/** A good practice, new or to be mended: a draft is saved at any point, and sent when it is whole. */
export function PracticeForm({ id, version, values, axes, evidence, cancelHref }: PracticeFormProps) {
  const [state, action] = useActionState(savePracticeAction, null);
  const field = fieldsOf(state, LABELS, values);
  const restricted = field('restricted');
  return (
    <form action={action} noValidate className="space-y-6">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextInput {...field('title')} maxLength={200} required />
      <TextArea
        {...field('summary')}
        rows={2}
        hint="Uma ou duas frases, para quem lê a lista"
        maxLength={400}
        counter
        required
      />
      <TextArea
        {...field('done')}
        rows={8}
        hint="O problema, o que mudou e como outra equipe pode fazer igual"
        maxLength={6_000}
        counter
      />
      <TextArea {...field('results')} rows={5} hint="Com números, se houver" maxLength={4_000} counter />
      <div className="grid gap-6 sm:grid-cols-3">
        <NumberInput {...field('year')} required />
        <div className="sm:col-span-2">
          <Select
            {...field('axis')}
            key={field('axis').defaultValue}
            emptyLabel="Nenhum em especial"
            options={axes.map(({ slug, title }) => ({ value: slug, label: title }))}
            optional
          />
        </div>
      </div>
      <TextInput {...field('link')} type="url" placeholder="https://" maxLength={500} optional />
      {evidence.length > 0 && (
        <Select
          {...field('evidenceId')}
          key={field('evidenceId').defaultValue}
          emptyLabel="Nenhuma"
          hint="Só as que a SEGES já publicou"
          options={evidence.map(({ id: value, title }) => ({ value, label: title }))}
          optional
        />
      )}
      <Checkbox
        {...restricted}
        key={restricted.defaultValue}
        defaultChecked={restricted.defaultValue === 'on'}
        label={
          <>
            Restrita a quem participa do acordo
            <span className="block text-small text-mute">
              Marque em resultados de fiscalização e no que não pode sair do acordo. Nunca aparece nas páginas públicas.
            </span>
          </>
        }
      />
      <FormActions>
        <SubmitButton name="intent" value="submit">
          Enviar para a SEGES
        </SubmitButton>
        <SubmitButton name="intent" value="save" variant="outlined" pendingText="Salvando…">
          Salvar rascunho
        </SubmitButton>
        <LinkButton href={cancelHref} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
