'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { RuleFields } from '@/components/goal/rule-fields';
import { RULE_LABELS, ruleValues } from '@/components/goal/rule-values';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { changeRuleAction } from '@/lib/features/goals/actions';

export interface RuleFormProps {
  goal: { id: string; code: string; version: number; rule: DeadlineRule };
  /** Civil years in which a cycle may end. */
  years: number[];
}

/** How a goal's deadline is read. What moves is shown before it is saved. */
export function RuleForm({ goal, years }: RuleFormProps) {
  const [state, action] = useActionState(changeRuleAction, null);
  const field = fieldsOf(state, RULE_LABELS, ruleValues(goal.rule, years));
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="id" value={goal.id} />
      <input type="hidden" name="version" value={goal.version} />
      <RuleFields field={field} years={years} />
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Salvar leitura</ImpactSubmit>
        <LinkButton href={`/metas/${goal.code}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
