'use client';

import { useActionState } from 'react';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { openCollectionAction } from '@/lib/features/collections/actions';
import { NO_ELO } from '@/lib/features/collections/schema';
import { plural } from '@/lib/format/number';

export type RequestFormProps = {
  id: string;
  agreementId: string;
  year: number;
  days: { min: string; max: string };
  signatories: { id: string; acronym: string; name: string }[];
  /** Accession bodies by elo; null for those without one. */
  elos: { elo: string | null; count: number }[];
};

const LABELS = {
  dueOn: 'Responder até',
  who: 'A quem pedir',
  parties: 'Partícipes signatários',
  accessions: 'Aderentes',
  elos: 'Aderentes por elo',
  year: 'Ano',
};

/** Asks for a year's actions, of all or of some. */
export function RequestForm({ id, agreementId, year, days, signatories, elos }: RequestFormProps) {
  const [state, action] = useActionState(openCollectionAction, null);
  const field = fieldsOf(state, LABELS, { who: 'ALL' });
  const who = field('who');
  const bodies = elos.reduce((sum, { count }) => sum + count, 0);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="abrir a coleta" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="agreementId" value={agreementId} />
      <input type="hidden" name="year" value={year} />
      <div className="max-w-72">
        <DateInput
          {...field('dueOn')}
          {...days}
          hint="O prazo de todos. Depois dá para prorrogar o de alguns."
          required
        />
      </div>
      <RadioGroup
        {...who}
        key={who.defaultValue}
        required
        choices={[
          { value: 'ALL', label: 'A todos os que respondem pela meta 3.5' },
          { value: 'CHOSEN', label: 'Só aos que eu marcar abaixo' },
        ]}
      />
      <div className="space-y-6 border-l-2 border-line pl-6">
        <CheckboxGroup
          {...field('parties')}
          defaultValues={field.valuesOf('parties')}
          choices={signatories.map((party) => ({ value: party.id, label: party.acronym, hint: party.name }))}
        />
        {bodies > 0 && (
          <CheckboxGroup
            {...field('accessions')}
            defaultValues={field.valuesOf('accessions')}
            choices={[{ value: 'on', label: `Todos os aderentes (${plural(bodies, 'órgão', 'órgãos')})` }]}
          />
        )}
        {bodies > 0 && (
          <CheckboxGroup
            {...field('elos')}
            defaultValues={field.valuesOf('elos')}
            choices={elos.map(({ elo, count }) => ({
              value: elo ?? NO_ELO,
              label: `${elo ?? 'Sem elo'} (${plural(count, 'órgão', 'órgãos')})`,
            }))}
          />
        )}
      </div>
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Abrir coleta</ImpactSubmit>
        <LinkButton href={`/relatorios/${year}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
