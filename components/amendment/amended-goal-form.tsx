'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { RuleFields } from '@/components/goal/rule-fields';
import { RULE_LABELS, ruleValues } from '@/components/goal/rule-values';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { saveAmendedGoalAction } from '@/lib/features/amendments/actions';

export interface AmendedGoalFormProps {
  workPlanId: string;
  /** With version 0 for a new goal, whose id the page chose. */
  goal: { id: string; version: number };
  /** What the goal says so far; absent for a new one. */
  initial?: {
    code: string;
    description: string;
    deadlineText: string;
    rule: DeadlineRule;
    axisIds: string[];
    partyIds: string[];
    appliesToAccessions: boolean;
  };
  axes: { id: string; number: number; title: string }[];
  parties: { id: string; acronym: string }[];
  years: number[];
}

const LABELS = {
  code: 'Código',
  axes: 'Eixos',
  description: 'Meta',
  deadlineText: 'Prazo, como está escrito',
  parties: 'Responsáveis',
  appliesToAccessions: 'Vale também para os aderentes',
  ...RULE_LABELS,
};

/** A goal of the version that is being prepared: the amendment's own words, who answers for it, and our reading. */
export function AmendedGoalForm({ workPlanId, goal, initial, axes, parties, years }: AmendedGoalFormProps) {
  const [state, action] = useActionState(saveAmendedGoalAction, null);
  const field = fieldsOf(state, LABELS, initial && valuesOf(initial, years));
  const boxes = (name: 'axes' | 'parties') => ({
    key: field.valuesOf(name).join(),
    defaultValues: field.valuesOf(name),
  });
  const { defaultValue: forAccessions, ...extension } = field('appliesToAccessions');
  return (
    <form action={action} noValidate className="space-y-10">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="id" value={goal.id} />
      <input type="hidden" name="version" value={goal.version} />
      <input type="hidden" name="workPlanId" value={workPlanId} />
      <Section title="O que o termo aditivo diz" id="texto">
        <div className="grid gap-6 pt-6 sm:grid-cols-6">
          <div className="sm:col-span-2">
            <TextInput {...field('code')} maxLength={6} required />
          </div>
          <div className="sm:col-span-6">
            <TextArea {...field('description')} maxLength={2_000} counter rows={3} required />
          </div>
          <div className="sm:col-span-6">
            <TextInput {...field('deadlineText')} maxLength={500} required />
          </div>
          <div className="sm:col-span-3">
            <CheckboxGroup
              {...field('axes')}
              {...boxes('axes')}
              choices={axes.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
              required
            />
          </div>
          <div className="sm:col-span-3">
            <CheckboxGroup
              {...field('parties')}
              {...boxes('parties')}
              choices={parties.map(({ id, acronym }) => ({ value: id, label: acronym }))}
              required
            />
            <Checkbox {...extension} key={forAccessions} defaultChecked={forAccessions === 'on'} />
          </div>
        </div>
      </Section>
      <Section title="Como lemos o prazo" id="leitura">
        <div className="pt-6">
          <RuleFields field={field} years={years} />
        </div>
      </Section>
      <FormActions>
        <SubmitButton>Salvar meta</SubmitButton>
        <LinkButton href={`/plano/versoes/${workPlanId}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}

function valuesOf(initial: NonNullable<AmendedGoalFormProps['initial']>, years: number[]) {
  const { rule, axisIds, partyIds, appliesToAccessions, ...texts } = initial;
  const extension = appliesToAccessions ? 'on' : null;
  return { ...texts, axes: axisIds, parties: partyIds, appliesToAccessions: extension, ...ruleValues(rule, years) };
}
