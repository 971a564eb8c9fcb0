'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { LinkButton } from '@/components/ui/link-button';
import { reopenPeriodAction } from '@/lib/features/periods/actions';

export type ReopeningFormProps = { lockId: string; parties: { id: string; acronym: string }[] };

const LABELS = { partyId: 'Partícipe', reason: 'Justificativa' };

/** For whom a locked year takes corrections, and why. */
export function ReopeningForm({ lockId, parties }: ReopeningFormProps) {
  const [state, action] = useActionState(reopenPeriodAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="reabrir" />
      <input type="hidden" name="id" value={lockId} />
      <Select
        {...field('partyId')}
        key={field('partyId').defaultValue}
        emptyLabel="Escolha o partícipe"
        options={parties.map(({ id, acronym }) => ({ value: id, label: acronym }))}
        required
      />
      <TextArea {...field('reason')} hint="Fica registrada. Não cite pessoas." maxLength={1_000} counter required />
      <FormActions>
        <SubmitButton pendingText="Reabrindo…">Reabrir para o partícipe</SubmitButton>
        <LinkButton href="/administracao/periodos" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
