import type { NonWorkingDay } from './calendar';
import type { CivilDate } from './civil-date';
import { shortDate } from './words';

type Named = { name: string };

/** Why deadlines moved, as the history of each obligation tells it. */
export function dayCause({ name }: Named, { date, act }: NonWorkingDay, verb: 'incluído' | 'alterado' | 'retirado') {
  return `Calendário ${name}: ${shortDate(date)} ${verb} (${act})`;
}

/** The same, for a day whose date itself changed. */
export function movedDayCause({ name }: Named, from: CivilDate, { date, act }: NonWorkingDay): string {
  return `Calendário ${name}: ${shortDate(from)} passou para ${shortDate(date)} (${act})`;
}

/** The same, for several days at once. */
export function daysCause({ name }: Named, days: readonly { date: CivilDate }[], verb: 'incluídos' | 'confirmados') {
  const dates = days.map(({ date }) => date).sort();
  const [first, last] = [dates.at(0), dates.at(-1)];
  if (!first || !last) return `Calendário ${name}`;
  if (first === last) return `Calendário ${name}: ${shortDate(first)} ${verb.slice(0, -1)}`;
  return `Calendário ${name}: ${dates.length} dias ${verb}, de ${shortDate(first)} a ${shortDate(last)}`;
}

/** The same, for the holidays by law of a year. */
export function proposalCause({ name }: Named, year: number): string {
  return `Calendário ${name}: feriados por lei de ${year} propostos`;
}
