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
  participants?: number;
  attendees?: number;
  items: string[];
};

type Served = { goalCode: string; rule: DeadlineRule; periodStart: CivilDate };

/**
 * What keeps an activity from being sent for review, field by field, in the person's words; empty when nothing does.
 * It has to satisfy every obligation it serves.
 */
export function submissionProblems(
  facts: ActivityFacts,
  served: readonly Served[],
  today: CivilDate,
): Record<string, string[]> {
  const problems = {
    ...dateProblems(facts, served, today),
    ...itemProblems(facts, served),
    ...countProblems(facts, served),
  };
  return Object.fromEntries(Object.entries(problems).map(([field, text]) => [field, [text]]));
}

function dateProblems({ performedFrom, performedTo }: ActivityFacts, served: readonly Served[], today: CivilDate) {
  if (!performedFrom) return { performedFrom: 'Informe a data em que a atividade aconteceu.' };
  const early = served.find(({ periodStart }) => performedFrom < periodStart);
  if (early) {
    const { goalCode, periodStart } = early;
    const whose = served.length > 1 ? `da meta ${goalCode}` : 'desta obrigação';
    return { performedFrom: `O período ${whose} começa em ${shortDate(periodStart)}. Confira a data.` };
  }
  const end = performedTo ?? performedFrom;
  if (end < performedFrom) return { performedTo: 'O fim vem antes do início. Confira as duas datas.' };
  if (end > today)
    return { [performedTo ? 'performedTo' : 'performedFrom']: 'A data ainda não chegou. Envie depois da realização.' };
  return {};
}

function itemProblems({ items }: ActivityFacts, served: readonly Served[]): Record<string, string> {
  const counted = served.map(({ rule }) => ('items' in rule && rule.items ? rule.items : []));
  if (items.some((item) => !counted.flat().includes(item))) return { items: 'Marque só itens desta meta.' };
  const isSilent = counted.some((own) => own.length > 0 && !own.some((item) => items.includes(item)));
  return isSilent ? { items: 'Marque o que foi feito.' } : {};
}

function countProblems(facts: ActivityFacts, served: readonly Served[]): Record<string, string> {
  const problems: Record<string, string> = {};
  const required = served.flatMap(({ goalCode, rule }) => requirementsOf(goalCode, rule).required);
  if (required.includes('hours') && facts.hours === undefined) problems.hours = 'Informe a carga horária da turma.';
  const { enrolled, completed, participants, attendees } = facts;
  if (enrolled !== undefined && completed !== undefined && completed > enrolled)
    problems.completed = `São ${completed} concluintes para ${enrolled} inscritos. Confira os dois números.`;
  if (participants !== undefined && attendees !== undefined && attendees > participants)
    problems.attendees = `São ${attendees} presentes para ${participants} convidados. Confira os dois números.`;
  return problems;
}
