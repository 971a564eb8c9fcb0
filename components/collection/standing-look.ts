import type { StatusKey } from '@/components/ui/status';
import type { CellState } from '@/lib/domain/collection/matrix';

/** The sign of each state of the matrix. The standing of a party is one of them. */
export const CELL_LOOK: Record<Exclude<CellState, 'NOT_APPLICABLE'>, StatusKey> = {
  MISSING: 'atrasada',
  PENDING: 'a_vencer',
  ON_TIME: 'cumprida',
  LATE: 'cumprida_com_atraso',
  IN_REVIEW: 'em_analise',
  NOTHING: 'nada_a_informar',
  WAIVED: 'dispensada',
};
