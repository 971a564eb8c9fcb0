import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { requirementsOf } from '@/lib/domain/execution/requirements';

export type ActivityFacts = {
  performedFrom?: CivilDate;
  performedTo?: CivilDate;
  hours?: number;
  enrolled?: number;
  completed?: number;
  items: string[];
};

type Served = { goalCode: string; rule: DeadlineRule; periodStart: CivilDate };

/** What keeps an activity from being sent for review, field by field, in the person's words; empty when nothing does. */
export function submissionProblems(facts: ActivityFacts, served: Served, today: CivilDate): Record<string, string[]> {
  const problems = { ...dateProblems(facts, served, today), ...countProblems(facts, served) };
  return Object.fromEntries(Object.entries(problems).map(([field, text]) => [field, [text]]));
}

function dateProblems({ performedFrom, performedTo }: ActivityFacts, { periodStart }: Served, today: CivilDate) {
  if (!performedFrom) return { performedFrom: 'Informe a data em que a atividade aconteceu.' };
  if (performedFrom < periodStart)
    return { performedFrom: `O período desta obrigação começa em ${shortDate(periodStart)}. Confira a data.` };
  const end = performedTo ?? performedFrom;
  if (end < performedFrom) return { performedTo: 'O fim vem antes do início. Confira as duas datas.' };
  if (end > today)
    return { [performedTo ? 'performedTo' : 'performedFrom']: 'A data ainda não chegou. Envie depois da realização.' };
  return {};
}

function countProblems(facts: ActivityFacts, { goalCode, rule }: Served): Record<string, string> {
  const problems: Record<string, string> = {};
  const { required } = requirementsOf(goalCode, rule);
  if (required.includes('hours') && facts.hours === undefined) problems.hours = 'Informe a carga horária da turma.';
  if (required.includes('items') && facts.items.length === 0) problems.items = 'Marque o que foi feito.';
  const counted: readonly string[] = 'items' in rule && rule.items ? rule.items : [];
  if (facts.items.some((item) => !counted.includes(item))) problems.items = 'Marque só itens desta meta.';
  const { enrolled, completed } = facts;
  if (enrolled !== undefined && completed !== undefined && completed > enrolled)
    problems.completed = `São ${completed} concluintes para ${enrolled} inscritos. Confira os dois números.`;
  return problems;
}
