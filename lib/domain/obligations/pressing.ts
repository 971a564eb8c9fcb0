import type { DerivedSituation } from '@/lib/domain/obligations/situation';

const URGENCY: Record<DerivedSituation['situation'], number> = {
  atrasada: 0,
  vence_em_breve: 1,
  em_analise: 2,
  a_vencer: 3,
  permanente: 4,
  suspensa: 5,
  cumprida_com_atraso: 6,
  cumprida: 7,
  nada_a_informar: 8,
  dispensada: 9,
};

/** How much a situation calls, 0 first. A standing goal that has gone quiet or misses items calls before a review. */
export function urgency({ situation, quiet, pending }: DerivedSituation): number {
  return quiet || pending ? 1.5 : URGENCY[situation];
}

/** The one that calls most of several obligations of a goal; the first of equals. Undefined when there is none. */
export function mostPressing<T extends { derived: DerivedSituation }>(obligations: readonly T[]): T | undefined {
  return obligations.reduce<T | undefined>(
    (best, next) => (best && urgency(best.derived) <= urgency(next.derived) ? best : next),
    undefined,
  );
}

/** Whether nothing is wrong: not late, not quiet, nothing pending. */
export function isInOrder({ situation, quiet, pending }: DerivedSituation): boolean {
  return situation !== 'atrasada' && !quiet && !pending;
}
