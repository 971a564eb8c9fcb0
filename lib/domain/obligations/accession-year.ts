import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { type SituationInput, situationOf } from './situation';

/** Alike obligations of accession bodies, with how many they are. */
export type AccessionGroup = Pick<SituationInput, 'status' | 'suspendedFrom' | 'suspendedTo'> & {
  dueOn: CivilDate | null;
  count: number;
};

/** Where all accession bodies stand together with what is due in one month, in obligations. */
export type AccessionMonth = {
  month: number;
  total: number;
  late: number;
  open: number;
  inReview: number;
  closed: number;
};

const COLUMN = {
  atrasada: 'late',
  vence_em_breve: 'open',
  a_vencer: 'open',
  suspensa: 'open',
  permanente: 'open',
  em_analise: 'inReview',
  cumprida: 'closed',
  cumprida_com_atraso: 'closed',
  nada_a_informar: 'closed',
  dispensada: 'closed',
} as const;

/** The months of a year in which something is due, with their counts. */
export function accessionMonths(groups: readonly AccessionGroup[], today: CivilDate): AccessionMonth[] {
  const months = new Map<number, AccessionMonth>();
  for (const { count, dueOn, ...group } of groups) {
    const derived = dueOn && situationOf({ ...UNDATED, ...group, dueOn, periodStart: dueOn, periodEnd: dueOn }, today);
    if (!derived) continue;
    const month = Number(dueOn.slice(5, 7));
    const line = months.get(month) ?? { month, total: 0, late: 0, open: 0, inReview: 0, closed: 0 };
    line.total += count;
    line[COLUMN[derived.situation]] += count;
    months.set(month, line);
  }
  return [...months.values()].sort((one, other) => one.month - other.month);
}

/** What does not tell the columns apart: a deadline does not look at records, and late or not, what is done is done. */
const UNDATED = { fulfilledOn: null, lastRecordOn: null, rule: { kind: 'annual' } } as const;
