import type { IdleCell } from '@/lib/domain/obligations/picture';

/** What a party that answers for a goal reads where it owes nothing for it in the year. */
export const IDLE_WORDS: Record<IdleCell, string> = {
  'not-called': 'Nada pedido no ano',
  receives: 'Recebe a relação',
};
