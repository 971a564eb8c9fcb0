'use client';

import { useActionState } from 'react';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { Section } from '@/components/ui/section';
import { lookUpCpfAction } from '@/lib/features/personal-data/actions';

const LABELS = { cpf: 'CPF inteiro' };

/** Finds a person by the whole CPF. It goes in the body of the request: never in an address, a log or the trail. */
export function CpfSearch() {
  const [state, action] = useActionState(lookUpCpfAction, null);
  const field = fieldsOf(state, LABELS);
  const { errors, ...cpf } = field('cpf');
  return (
    <Section title="Buscar por CPF" id="cpf">
      <form action={action} noValidate className="space-y-4 pt-4">
        <TextInput
          {...cpf}
          errors={errors ?? (state?.formErrors.length ? state.formErrors : undefined)}
          hint="A busca fica na trilha, sem o número"
          inputMode="numeric"
          autoComplete="off"
          maxLength={14}
          required
        />
        <SubmitButton variant="outlined" pendingText="Buscando…">
          Buscar pessoa
        </SubmitButton>
      </form>
    </Section>
  );
}
