import { yearOf } from '@/lib/domain/calendar/civil-date';
import type { MergedDays } from '@/lib/domain/calendar/merge-days';
import { plural } from './number';

/** What days that come in do to a calendar, in sentences to be read before saving. */
export function mergeNotes({ added, replaced, same, proposed }: MergedDays): string[] {
  const notes = [
    added.length > 0 && `${plural(added.length, 'dia entra', 'dias entram')} no calendário.`,
    replaced.length > 0 &&
      `${plural(replaced.length, 'dia substitui', 'dias substituem')} o que o calendário já diz da mesma data.`,
    same.length > 0 && `${plural(same.length, 'dia já está igual', 'dias já estão iguais')} no calendário.`,
    ...lawNotes(proposed),
  ];
  return notes.filter((note) => note !== false);
}

/** Holidays by law that come along with the first days of a year. */
export function lawNotes(proposed: MergedDays['proposed']): string[] {
  const years = [...new Set(proposed.map(({ date }) => yearOf(date)))];
  if (years.length === 0) return [];
  const whose = new Intl.ListFormat('pt-BR').format(years.map(String));
  const law = plural(proposed.length, 'feriado por lei entra', 'feriados por lei entram');
  return [`${whose} ainda não ${years.length === 1 ? 'tinha' : 'tinham'} dias: ${law} junto, para confirmar.`];
}
