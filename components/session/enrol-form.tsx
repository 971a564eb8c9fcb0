'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { FactorSetup } from '@/components/session/factor-setup';
import { RecoveryCodes } from '@/components/session/recovery-codes';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/lib/action/form-state';

export type EnrolFormProps = {
  action: FormAction;
  /** What the app takes; null once the factor is on. */
  setup: { picture: string; secret: string } | null;
  /** What stands here when the factor is on. */
  done: ReactNode;
  /** Where to go on when the codes are kept. */
  nextHref: string;
};

const LABELS = { code: 'Código que o aplicativo mostra' };

/** Sets up the second factor, and then shows the recovery codes in its place, once. */
export function EnrolForm({ action, setup, done, nextHref }: EnrolFormProps) {
  const [state, submit] = useActionState(action, null);
  const field = fieldsOf(state, LABELS);
  if (state?.shown) {
    return (
      <div className="space-y-8">
        <RecoveryCodes codes={state.shown} />
        <FormActions>
          <LinkButton href={nextHref}>Continuar</LinkButton>
        </FormActions>
      </div>
    );
  }
  if (!setup) return done;
  return (
    <form action={submit} noValidate className="max-w-form space-y-8">
      <ErrorSummary {...field.summary} purpose="ativar" />
      <FactorSetup {...setup} />
      <div className="max-w-side space-y-6">
        <TextInput
          {...field('code')}
          hint="Seis números. Mudam a cada 30 segundos"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <SubmitButton pendingText="Conferindo…">Ativar segundo fator</SubmitButton>
      </div>
    </form>
  );
}
