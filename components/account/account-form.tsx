'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { ActionLink } from '@/components/ui/action-link';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import { PROOF_LABELS, ProofFields, type ProofNeeds } from './proof-fields';

type Field = ReturnType<typeof fieldsOf<string>>;

export type AccountFormProps = {
  action: FormAction;
  needs: ProofNeeds & { hasPassword: boolean };
  /** Ends the summary's title: "Não foi possível trocar a senha". */
  purpose: string;
  submit: string;
  labels?: Record<string, string>;
  values?: Record<string, string>;
  /** Fields of its own, after those of the proof. */
  fields?: (field: Field) => ReactNode;
  /** What takes the form's place when it has something to show once. */
  shown?: (texts: string[]) => ReactNode;
};

/** A step over one's own account that asks for the password again, and for a code of who has a second factor. */
export function AccountForm(props: AccountFormProps) {
  const { action, needs, purpose, submit, labels = {}, values = {}, fields, shown } = props;
  const [state, send] = useActionState(action, null);
  const field = fieldsOf<string>(state, { ...PROOF_LABELS, ...labels });
  if (state?.shown && shown) return shown(state.shown);
  if (!needs.hasPassword) return <WithoutPassword />;
  return (
    <form action={send} noValidate className="max-w-form space-y-6">
      <ErrorSummary {...field.summary} purpose={purpose} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="max-w-side space-y-6">
        <ProofFields {...needs} password={field('password')} code={field('code')} />
        {fields?.(field)}
      </div>
      <FormActions>
        <SubmitButton>{submit}</SubmitButton>
        <ActionLink href="/conta">Voltar para a conta</ActionLink>
      </FormActions>
    </form>
  );
}

function WithoutPassword() {
  return (
    <Notice
      title="Este passo pede sua senha, e sua conta ainda não tem uma."
      action={<ActionLink href="/entrar/esqueci-a-senha">Criar uma senha</ActionLink>}
    >
      O link para criá-la chega ao seu e-mail.
    </Notice>
  );
}
