import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import type { CalculationStep } from '@/lib/domain/deadlines/calculation';
import { RELIEF_KIND, type ReliefKind } from '@/lib/domain/glossary';
import { type Term, termEnd } from './term';

export type ReliefFacts = { goalCodes: readonly string[]; startsOn: CivilDate; endsOn: CivilDate };

/** The electoral period of 2026, up to the second round, and the goals of publicity that it bars. */
export const ELECTORAL_PERIOD = {
  kind: 'SUSPENSION',
  goalCodes: ['3.1', '3.2', '3.3'],
  startsOn: civilDate('2026-07-04'),
  endsOn: civilDate('2026-10-25'),
  reason: 'Período eleitoral: Lei 9.504/1997, art. 73, VI, b',
} as const satisfies ReliefFacts & { kind: ReliefKind; reason: string };

/** What is wrong with a decision, by field, in the words of the form; nothing when all is well. */
export function reliefProblems(
  { goalCodes, startsOn, endsOn }: ReliefFacts,
  term: Pick<Term, 'startsOn' | 'months'>,
  codesOfPlan: readonly string[],
): Record<string, string[]> {
  const end = termEnd(term);
  const outside = `A vigência vai de ${shortDate(term.startsOn)} a ${shortDate(end)}. Informe um dia dentro dela.`;
  const isInside = (day: CivilDate) => day >= term.startsOn && day <= end;
  const unknown = goalCodes.filter((code) => !codesOfPlan.includes(code));
  const problems: Record<string, string[]> = {};
  if (unknown.length > 0) problems.goalCodes = [`Este plano não tem a meta ${unknown.join(', ')}.`];
  if (!isInside(startsOn)) problems.startsOn = [outside];
  if (!isInside(endsOn)) problems.endsOn = [outside];
  else if (endsOn < startsOn)
    problems.endsOn = [`O último dia não pode vir antes do primeiro, ${shortDate(startsOn)}.`];
  return problems;
}

/** Where a decision stands today. */
export const RELIEF_STATE = {
  RUNNING: 'Em vigor',
  FUTURE: 'Começa depois',
  PAST: 'Encerrada',
  WITHDRAWN: 'Retirada',
} as const;
export type ReliefState = keyof typeof RELIEF_STATE;

export function reliefState(
  { startsOn, endsOn, withdrawnReason }: Omit<ReliefFacts, 'goalCodes'> & { withdrawnReason: string | null },
  today: CivilDate,
): ReliefState {
  if (withdrawnReason !== null) return 'WITHDRAWN';
  if (today < startsOn) return 'FUTURE';
  return today > endsOn ? 'PAST' : 'RUNNING';
}

/** "Suspensão de 04/07/2026 a 25/10/2026": a decision and its interval, as each memória names it. */
export function reliefTitle({ kind, startsOn, endsOn }: Omit<ReliefFacts, 'goalCodes'> & { kind: ReliefKind }): string {
  return `${RELIEF_KIND[kind]} de ${shortDate(startsOn)} a ${shortDate(endsOn)}`;
}

/** The rung of a memória that tells of the decision with this reason. */
export function reliefRung(
  calculation: readonly CalculationStep[],
  reason: string | null,
): CalculationStep | undefined {
  const begins = Object.values(RELIEF_KIND).map((kind) => `${kind} de `);
  return calculation.findLast(
    ({ title, source }) => source === reason && begins.some((text) => title.startsWith(text)),
  );
}
