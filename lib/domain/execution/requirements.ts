import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { type CountField, GOAL_REQUIREMENTS, type GoalRequirement } from './goal-requirements';

/** The fields that an activity cannot be sent without are those that the goal's rule counts. */
export type RequirementsOfGoal = GoalRequirement & { required: readonly CountField[] };

const GENERAL: GoalRequirement = {
  records: 'Ações realizadas',
  proof: 'Anexe o documento que mostra o que foi feito e quando.',
  counts: 'Ações',
  fields: ['participants', 'place', 'link'],
  evidence: 'OTHER',
  action: 'Registrar atividade',
};

/**
 * What a goal records and what proves it. A code that the Rede's plan does not have (another agreement's) gets the
 * general form; hours and items are always asked where the rule counts them.
 */
export function requirementsOf(goalCode: string, rule: DeadlineRule): RequirementsOfGoal {
  const known = { ...GENERAL, ...GOAL_REQUIREMENTS[goalCode] };
  const counted: CountField[] = [];
  if (rule.kind === 'annual' && rule.minimumHours) counted.push('hours');
  if ('items' in rule && rule.items) counted.push('items');
  return { ...known, fields: [...new Set([...counted, ...known.fields])], required: counted };
}

type ServedGoal = { code: string; rule: DeadlineRule };

/** What an activity that serves several goals is asked for: whatever any of them asks, once. The first one names it. */
export function requirementsOfAll([first, ...others]: readonly [ServedGoal, ...ServedGoal[]]) {
  const main = requirementsOf(first.code, first.rule);
  const rest = others.map(({ code, rule }) => requirementsOf(code, rule));
  const all = [main, ...rest];
  const goals = [first, ...others];
  return {
    ...main,
    fields: [...new Set(all.flatMap(({ fields }) => fields))],
    required: [...new Set(all.flatMap(({ required }) => required))],
    proofs: [...new Set(all.map(({ proof }) => proof))],
    items: [...new Set(goals.flatMap(({ rule }) => ('items' in rule && rule.items ? rule.items : [])))],
  };
}
