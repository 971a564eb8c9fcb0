'use client';

import { useActionState, useEffect } from 'react';
import { ActivityFields } from '@/components/activity/activity-fields';
import { ConflictNotice } from '@/components/form/conflict-notice';
import { useDraft } from '@/components/form/draft-keeper';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { LostText } from '@/components/form/lost-text';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import type { CountField } from '@/lib/domain/execution/goal-requirements';
import type { ReviewPoint } from '@/lib/domain/execution/review';
import { ACTIVITY_FIELD } from '@/lib/domain/glossary';
import { saveActivityAction } from '@/lib/features/activities/actions';
import { type ServedChoice, ServedGoals } from './served-goals';

export interface ActivityFormProps {
  id: string;
  /** What the form starts from, as typed. */
  values: Record<string, string | string[]>;
  served: ServedChoice[];
  choices: ServedChoice[];
  /** What the goals ask for, beyond title, dates and narrative. */
  fields: readonly CountField[];
  /** Those of them that sending cannot do without. */
  required: readonly CountField[];
  /** Items that the goals' rules count. */
  items: readonly string[];
  /** Days outside of which the date cannot be, as `AAAA-MM-DD`. */
  days: { min: string; max: string };
  /** What a reviewer asked to mend. */
  points?: ReviewPoint[];
}

const FORM_ID = 'atividade';

/** Only what the goals ask. Sending and saving stand at the end of the page, after the evidence. */
export function ActivityForm({ id, values, served, choices, ...asked }: ActivityFormProps) {
  const [state, action, isPending] = useActionState(saveActivityAction, null);
  const { form, version, hold } = useDraft();
  const isInConflict = Boolean(state?.conflict);
  useEffect(() => hold(isInConflict), [hold, isInConflict]);
  const obligationIds = served.map((obligation) => obligation.id);
  const labels = asked.required.includes('hours') ? { ...ACTIVITY_FIELD, title: 'Nome do curso' } : ACTIVITY_FIELD;
  const field = fieldsOf(state, labels, { ...values, obligationIds });
  // While it is sent nothing more is typed: the answer puts the form back as it was sent.
  return (
    <form id={FORM_ID} ref={form} action={action} noValidate inert={isPending} className="space-y-8">
      {state?.conflict ? (
        <ConflictNotice
          what="esta atividade"
          keepHref={`/atividades/${id}/editar?versao=${state.conflict.version}`}
          typed={state.values}
          conflict={state.conflict}
          labels={labels}
        />
      ) : (
        <ErrorSummary {...field.summary} />
      )}
      <LostText id={id} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={Math.max(version, state?.conflict?.version ?? 0)} />
      <ServedGoals field={field} served={served} choices={choices} />
      <Section title="O que foi feito" id="feito">
        <ActivityFields field={field} {...asked} />
      </Section>
    </form>
  );
}

type ActivitySubmitProps = { intent: 'save' | 'submit'; primary?: boolean; children: string };

/** The buttons that end the form, wherever on the page they stand. */
export function ActivitySubmit({ intent, primary, children }: ActivitySubmitProps) {
  return (
    <SubmitButton form={FORM_ID} name="intent" value={intent} variant={primary ? 'filled' : 'outlined'}>
      {children}
    </SubmitButton>
  );
}
