import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { firstOfMonth } from '@/lib/domain/calendar/month-weeks';
import type { DerivedSituation } from './situation';

/** An agenda counts up to this many; of more it says that they are more. */
export const MOST_COUNTED = 1000;

/** What an agenda groups by: what calls, the months to come, what has no date, and what waits for somebody else. */
export type AgendaGroup = 'late' | 'soon' | 'quiet' | 'standing' | 'review' | { month: CivilDate };

type Row = { dueOn: CivilDate | null; derived: DerivedSituation };

function groupOf({ dueOn, derived }: Row): AgendaGroup {
  const { situation, quiet, pending } = derived;
  if (situation === 'atrasada') return 'late';
  if (situation === 'vence_em_breve') return 'soon';
  if (situation === 'em_analise') return 'review';
  if (dueOn) return { month: firstOfMonth(dueOn) };
  return quiet || pending ? 'quiet' : 'standing';
}

/** The rows of a page under their groups, in the order in which each group first appears. */
export function agendaSections<T extends Row>(rows: readonly T[]): { key: string; group: AgendaGroup; rows: T[] }[] {
  const sections = new Map<string, { key: string; group: AgendaGroup; rows: T[] }>();
  for (const row of rows) {
    const group = groupOf(row);
    const key = typeof group === 'string' ? group : group.month;
    const section = sections.get(key) ?? { key, group, rows: [] };
    sections.set(key, section);
    section.rows.push(row);
  }
  return [...sections.values()];
}
