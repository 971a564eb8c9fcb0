'use client';

import { useActionState } from 'react';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { Section } from '@/components/ui/section';
import type { CountField } from '@/lib/domain/execution/goal-requirements';
import { saveActivityAction } from '@/lib/features/activities/actions';

/** What the form starts from, as text. */
export interface ActivityValues {
  id: string;
  version: number;
  title?: string;
  performedFrom?: string | null;
  performedTo?: string | null;
  place?: string | null;
  link?: string | null;
  hours?: string | null;
  enrolled?: string | null;
  completed?: string | null;
  participants?: string | null;
  reach?: string | null;
  items?: string[];
  narrative?: string | null;
}

export interface ActivityFormProps {
  values: ActivityValues;
  obligationIds: string[];
  /** What the goal asks for, beyond title, dates and narrative. */
  fields: readonly CountField[];
  /** Those of them that sending cannot do without. */
  required: readonly CountField[];
  /** Items that the goal's rule counts. */
  items: readonly string[];
  /** Days outside of which the date cannot be, as `AAAA-MM-DD`. */
  days: { min: string; max: string };
  titleLabel: string;
  children: React.ReactNode;
}

const FORM_ID = 'atividade';

/** Only what the goal asks. Sending and saving stand at the end of the page, after the evidence. */
export function ActivityForm({
  values,
  obligationIds,
  fields,
  required,
  items,
  days,
  titleLabel,
  children,
}: ActivityFormProps) {
  const [state, action] = useActionState(saveActivityAction, null);
  const field = fieldsOf(state, { ...LABELS, title: titleLabel }, { ...values, version: String(values.version) });
  const asks = (name: CountField) => fields.includes(name);
  const need = (name: CountField) => (required.includes(name) ? { required: true } : { optional: true });
  return (
    <>
      <ErrorSummary {...field.summary} />
      <form id={FORM_ID} action={action} noValidate>
        <input type="hidden" name="id" value={values.id} />
        <input type="hidden" name="version" value={values.version} />
        {obligationIds.map((id) => (
          <input key={id} type="hidden" name="obligationIds" value={id} />
        ))}
        <Section title="O que foi feito" id="feito">
          <div className="grid gap-6 pt-6 sm:grid-cols-6">
            <div className="sm:col-span-6">
              <TextInput {...field('title')} maxLength={200} required />
            </div>
            <div className="sm:col-span-2">
              <DateInput {...field('performedFrom')} {...days} required />
            </div>
            <div className="sm:col-span-2">
              <DateInput {...field('performedTo')} {...days} optional />
            </div>
            {asks('hours') && (
              <div className="sm:col-span-2">
                <NumberInput {...field('hours')} decimal unit="horas" {...need('hours')} />
              </div>
            )}
            {COUNTS.filter(asks).map((name) => (
              <div key={name} className="sm:col-span-2">
                <NumberInput {...field(name)} unit="pessoas" optional />
              </div>
            ))}
            {asks('items') && (
              <div className="sm:col-span-6">
                <CheckboxGroup
                  {...field('items')}
                  {...need('items')}
                  key={field.valuesOf('items').join()}
                  defaultValues={field.valuesOf('items')}
                  choices={items.map((item) => ({ value: item, label: item }))}
                />
              </div>
            )}
            {asks('place') && (
              <div className="sm:col-span-6">
                <TextInput {...field('place')} maxLength={200} optional />
              </div>
            )}
            {asks('link') && (
              <div className="sm:col-span-6">
                <TextInput {...field('link')} type="url" placeholder="https://" optional />
              </div>
            )}
            <div className="sm:col-span-6">
              <TextArea {...field('narrative')} maxLength={4_000} counter optional />
            </div>
          </div>
        </Section>
      </form>
      {children}
    </>
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

const COUNTS = ['enrolled', 'completed', 'participants', 'reach'] as const;

const LABELS = {
  title: 'Nome',
  performedFrom: 'Início',
  performedTo: 'Fim',
  hours: 'Carga horária',
  enrolled: 'Inscritos',
  completed: 'Concluintes',
  participants: 'Participantes',
  reach: 'Alcance',
  items: 'O que ficou pronto',
  place: 'Local',
  link: 'Endereço da página',
  narrative: 'O que mais a SEGES precisa saber',
};
