import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { typedFrom } from '@/lib/domain/deadlines/typed-rule';

/** The fields of a rule and what the person reads above each. */
export const RULE_LABELS = {
  kind: 'Como o prazo é contado',
  days: 'Quantos dias',
  thenStanding: 'Depois, mantém-se durante a vigência',
  items: 'Itens',
  alertDays: 'Lembrete',
  quietDays: 'Sem registro recente depois de',
  cycle: 'Cada ciclo é',
  minimumHours: 'Mínimo por partícipe e ciclo',
  proratesFirst: 'Reduzir em proporção no primeiro ciclo incompleto',
  courseChange: 'Mais uma a cada alteração nos cursos',
  event: 'O que abre cada obrigação',
  dayOfMonth: 'Dia do mês',
  norm: 'Norma',
  defaultDue: 'Vence em',
  dueDate: 'Data fixada para um ciclo',
} as const;

export type RuleFieldName = keyof typeof RULE_LABELS;

/** A rule as the values that its form starts from. `years` gives the order of the dates by cycle. */
export function ruleValues(rule: DeadlineRule, years: number[]): Partial<Record<RuleFieldName, string | string[]>> {
  const { dueByCycle = {}, ...typed } = typedFrom(rule);
  const told = Object.entries(typed).filter(([, value]) => value !== undefined && value !== false);
  const values = Object.fromEntries(told.map(([name, value]) => [name, value === true ? 'on' : String(value)]));
  return { cycle: 'civil', ...values, dueDate: years.map((year) => dueByCycle[String(year)] ?? '') };
}
