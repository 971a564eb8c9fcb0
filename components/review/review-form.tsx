'use client';

import { useActionState, useState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { reviewActivityAction } from '@/lib/features/activities/actions';

export type ReviewFormProps = { id: string; version: number; party: string };

/** Choose, then one button that says exactly what it does. Without JavaScript both words stand on it. */
export function ReviewForm({ id, version, party }: ReviewFormProps) {
  const [state, action] = useActionState(reviewActivityAction, null);
  const labels = { decision: 'Sua análise', note: `O que ${party} precisa corrigir` };
  const field = fieldsOf(state, labels);
  const [decision, setDecision] = useState(field('decision').defaultValue);
  const verb = { VALIDATED: 'Validar atividade', RETURNED: `Devolver para ${party}` }[decision] ?? 'Registrar análise';
  return (
    <form action={action} noValidate className="space-y-5 border-t border-line pt-6">
      <ErrorSummary {...field.summary} purpose="registrar a análise" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div onChange={({ target }) => target instanceof HTMLInputElement && setDecision(target.value)}>
        <RadioGroup
          {...field('decision')}
          key={field('decision').defaultValue}
          choices={[
            { value: 'VALIDATED', label: 'Validar' },
            { value: 'RETURNED', label: 'Devolver' },
          ]}
        />
      </div>
      <div className={decision === 'VALIDATED' ? 'hidden' : ''}>
        <TextArea {...field('note')} hint="Obrigatório para devolver" maxLength={2_000} counter />
      </div>
      <SubmitButton pendingText="Registrando…">{verb}</SubmitButton>
    </form>
  );
}
