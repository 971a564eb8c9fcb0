'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { ActionLink } from '@/components/ui/action-link';
import { passFactorAction } from '@/lib/features/second-factor/actions';

export type CodeFormProps = {
  /** Whether it asks for a recovery code in place of the app's. */
  recovery: boolean;
  continueTo: string;
  /** The way to the other kind of code. */
  otherHref: string;
};

const WORDS = {
  app: {
    label: 'Código',
    hint: 'Os seis números que o aplicativo mostra agora',
    other: 'Usar um código de recuperação',
  },
  recovery: {
    label: 'Código de recuperação',
    hint: 'Como AB12C-DE34F. Cada um vale uma vez',
    other: 'Usar o aplicativo',
  },
};

/** The second step of signing in. */
export function CodeForm({ recovery, continueTo, otherHref }: CodeFormProps) {
  const [state, action] = useActionState(passFactorAction, null);
  const { label, hint, other } = WORDS[recovery ? 'recovery' : 'app'];
  const field = fieldsOf(state, { code: label });
  return (
    <form action={action} noValidate className="max-w-form space-y-6">
      <ErrorSummary {...field.summary} purpose="entrar" />
      <input type="hidden" name="continueTo" value={continueTo} />
      <div className="max-w-side">
        <TextInput
          {...field('code')}
          hint={hint}
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete={recovery ? 'off' : 'one-time-code'}
          spellCheck={false}
          required
        />
      </div>
      <FormActions>
        <SubmitButton pendingText="Conferindo…">Entrar</SubmitButton>
        <ActionLink href={otherHref}>{other}</ActionLink>
      </FormActions>
    </form>
  );
}
