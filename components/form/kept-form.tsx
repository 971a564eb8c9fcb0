'use client';

import { type ReactNode, useActionState, useEffect } from 'react';
import { ActionLink } from '@/components/ui/action-link';
import type { FormAction } from '@/lib/action/form-state';
import { ConflictNotice } from './conflict-notice';
import { useDraft } from './draft-keeper';
import { DraftStatus } from './draft-status';
import { ErrorSummary } from './error-summary';
import { FormActions } from './form-actions';
import { fieldsOf } from './from-state';
import { LostText } from './lost-text';
import { SubmitButton } from './submit-button';

export type KeptFormProps<Name extends string> = {
  action: FormAction;
  /** Of the copy in this browser. */
  copy: string;
  labels: Readonly<Record<Name, string>>;
  values: Record<Name, string>;
  /** What the form carries for itself, by field name. */
  hidden: Record<string, string>;
  /** What is kept, a feminine noun: "seção". */
  noun: string;
  submit: string;
  /** Where to go without saving, and where what is saved is shown. */
  backHref: string;
  children: (field: ReturnType<typeof fieldsOf<Name>>) => ReactNode;
};

/**
 * A text of one or more fields that is kept while it is typed, inside a `DraftKeeper`. Saved over a newer one it shows
 * both, and loses neither.
 */
export function KeptForm<Name extends string>(props: KeptFormProps<Name>) {
  const { action, copy, labels, values, hidden, noun, submit, backHref, children } = props;
  const [state, formAction] = useActionState(action, null);
  const { form, version, hold } = useDraft();
  const isInConflict = Boolean(state?.conflict);
  useEffect(() => hold(isInConflict), [hold, isInConflict]);
  const field = fieldsOf<Name>(state, labels, values);
  return (
    <form ref={form} action={formAction} noValidate className="space-y-6">
      {state?.conflict ? (
        <ConflictNotice
          what={`esta ${noun}`}
          keepHref={backHref}
          typed={state.values}
          conflict={state.conflict}
          labels={labels}
        />
      ) : (
        <ErrorSummary {...field.summary} purpose={`salvar a ${noun}`} />
      )}
      <LostText id={copy} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="version" value={Math.max(version, state?.conflict?.version ?? 0)} />
      {children(field)}
      <FormActions>
        <SubmitButton pendingText="Salvando…">{submit}</SubmitButton>
        <ActionLink href={backHref}>Voltar</ActionLink>
      </FormActions>
      <DraftStatus what={`Esta ${noun}`} labels={labels} />
    </form>
  );
}
