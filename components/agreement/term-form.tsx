'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { TextInput } from '@/components/form/text-input';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { changeTermAction } from '@/lib/features/agreements/actions';

export interface TermFormProps {
  term: {
    id: string;
    version: number;
    startsOn: string;
    termMonths: number;
    startsConfirmed: boolean;
    termConfirmed: boolean;
  };
}

const LABELS = {
  startsOn: 'Início da vigência',
  startsConfirmed: 'Início conferido no DOU',
  termMonths: 'Duração',
  termConfirmed: 'Duração conferida no acordo',
  source: 'Onde foi conferido',
};

/** When the agreement starts and how long it lasts. What moves is shown before it is saved. */
export function TermForm({ term }: TermFormProps) {
  const [state, action] = useActionState(changeTermAction, null);
  const field = fieldsOf(state, LABELS, {
    startsOn: term.startsOn,
    termMonths: String(term.termMonths),
    startsConfirmed: term.startsConfirmed ? 'on' : null,
    termConfirmed: term.termConfirmed ? 'on' : null,
  });
  const box = (name: 'startsConfirmed' | 'termConfirmed') => {
    const { defaultValue, ...bound } = field(name);
    return <Checkbox {...bound} key={defaultValue} defaultChecked={defaultValue === 'on'} />;
  };
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="id" value={term.id} />
      <input type="hidden" name="version" value={term.version} />
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <div>
          <DateInput {...field('startsOn')} hint="A data da publicação do extrato no DOU" required />
          {box('startsConfirmed')}
        </div>
        <div>
          <NumberInput {...field('termMonths')} hint="De data a data" unit="meses" required />
          {box('termConfirmed')}
        </div>
        <div className="mt-4 sm:col-span-2">
          <TextInput
            {...field('source')}
            hint="Por exemplo: DOU de 19/12/2025, seção 3, página 120"
            maxLength={200}
            optional
          />
        </div>
      </div>
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Salvar vigência</ImpactSubmit>
        <LinkButton href="/plano" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
