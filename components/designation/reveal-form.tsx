'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { REVEAL_REASON } from '@/lib/domain/glossary';
import { revealPersonAction } from '@/lib/features/personal-data/actions';

export type RevealFormProps = { id: string };

const LABELS = { reason: 'Motivo' };
const REASONS = Object.entries(REVEAL_REASON).map(([value, label]) => ({ value, label }));

/** Asks why, then shows the numbers once. They go into no address, and the next look asks again. */
export function RevealForm({ id }: RevealFormProps) {
  const [state, action] = useActionState(revealPersonAction, null);
  const field = fieldsOf(state, LABELS);
  const href = `/pessoas/designados/${id}`;
  if (state?.shown) {
    const [cpf, phone] = state.shown;
    return (
      <div role="status" className="max-w-side space-y-6">
        <DefinitionList
          items={[
            { term: 'CPF', detail: <span className="tabular-nums">{cpf}</span> },
            ...(phone ? [{ term: 'Telefone', detail: <span className="tabular-nums">{phone}</span> }] : []),
          ]}
        />
        <p className="text-small text-mute">A consulta ficou na trilha. Ao sair desta página, os números somem.</p>
        <LinkButton href={href}>Ocultar e voltar</LinkButton>
      </div>
    );
  }
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="mostrar" />
      <input type="hidden" name="id" value={id} />
      <RadioGroup {...field('reason')} key={field('reason').defaultValue} choices={REASONS} required />
      <FormActions>
        <SubmitButton pendingText="Abrindo…">Mostrar agora</SubmitButton>
        <LinkButton href={href} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
