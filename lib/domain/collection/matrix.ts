import type { Situation } from '@/lib/domain/glossary';

/** Where a party stands in a collection. The order is that of a legend: what calls, what waits, what is done. */
export const PARTY_STANDING = {
  MISSING: 'Faltando',
  PENDING: 'Aguardando',
  ON_TIME: 'Enviada no prazo',
  LATE: 'Enviada com atraso',
  NOTHING: 'Nada a informar',
  WAIVED: 'Dispensada',
} as const;
export type PartyStanding = keyof typeof PARTY_STANDING;

/** By the situation of what the party owes: the answer is what fulfils it. */
export const STANDING_OF: Record<Situation, PartyStanding> = {
  atrasada: 'MISSING',
  vence_em_breve: 'PENDING',
  a_vencer: 'PENDING',
  permanente: 'PENDING',
  suspensa: 'PENDING',
  em_analise: 'PENDING',
  cumprida: 'ON_TIME',
  cumprida_com_atraso: 'LATE',
  nada_a_informar: 'NOTHING',
  dispensada: 'WAIVED',
};

/** The situations of an obligation that make a standing. */
export function situationsOf(standing: PartyStanding): Situation[] {
  return (Object.keys(STANDING_OF) as Situation[]).filter((situation) => STANDING_OF[situation] === standing);
}

/** Whether the party has still to answer. */
export function isAwaited(standing: PartyStanding): boolean {
  return standing === 'MISSING' || standing === 'PENDING';
}

/** One party and goal. */
export const CELL_STATE = {
  MISSING: 'Faltando',
  PENDING: 'Aguardando',
  ON_TIME: 'Enviada no prazo',
  LATE: 'Enviada com atraso',
  IN_REVIEW: 'Enviada, em análise',
  NOTHING: 'Nada a informar',
  WAIVED: 'Dispensada',
  NOT_APPLICABLE: 'Não se aplica',
} as const;
export type CellState = keyof typeof CELL_STATE;

export type CellFacts = {
  /** Whether the party answers for the goal in that year. */
  answersFor: boolean;
  standing: PartyStanding;
  /** Whether the answer that was sent came after its day. */
  isLate: boolean;
  /** Whether "nada a informar" was sent of this goal. */
  isDeclared: boolean;
  validated: number;
};

/** What the matrix shows of a party and goal. What was validated since counts, whatever had been declared. */
export function cellOf({ answersFor, standing, isLate, isDeclared, validated }: CellFacts): CellState {
  if (!answersFor) return 'NOT_APPLICABLE';
  if (standing === 'WAIVED' || isAwaited(standing)) return standing;
  if (validated > 0) return isLate ? 'LATE' : 'ON_TIME';
  return isDeclared ? 'NOTHING' : 'IN_REVIEW';
}
