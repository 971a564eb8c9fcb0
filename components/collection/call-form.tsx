'use client';

import { useActionState } from 'react';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { callMoreAction } from '@/lib/features/collections/actions';
import { formatNumber } from '@/lib/format/number';

export type CallFormProps = {
  id: string;
  parties: { id: string; acronym: string; name: string }[];
  /** How many there are, of whom `parties` are the first. */
  found: number;
  days: { min: string; max: string };
  back: string;
};

const LABELS = { participe: 'Quem chamar', dueOn: 'Responder até' };

/** Calls parties into a collection that is open already. */
export function CallForm({ id, parties, found, days, back }: CallFormProps) {
  const [state, action] = useActionState(callMoreAction, null);
  const field = fieldsOf(state, LABELS, { dueOn: days.min });
  const limit = `Os primeiros ${formatNumber(parties.length)} de ${formatNumber(found)}. Filtre para ver os outros.`;
  return (
    <form action={action} noValidate className="max-w-main space-y-8 pt-4">
      <ErrorSummary {...field.summary} purpose="chamar" />
      <input type="hidden" name="id" value={id} />
      <CheckboxGroup
        {...field('participe')}
        defaultValues={field.valuesOf('participe')}
        hint={found > parties.length ? limit : undefined}
        choices={parties.map((party) => ({ value: party.id, label: party.acronym, hint: party.name }))}
        required
      />
      <div className="max-w-72">
        <DateInput {...field('dueOn')} {...days} hint="O prazo da coleta, ou um dia depois dele." required />
      </div>
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Chamar</ImpactSubmit>
        <LinkButton href={back} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
