import type { Calendar } from '@/lib/domain/calendar/calendar';
import { addDays, addMonths, type CivilDate } from '@/lib/domain/calendar/civil-date';
import { withHolidaysByLaw } from '@/lib/domain/calendar/holidays-by-law';
import { shortDate } from '@/lib/domain/calendar/words';
import { dueInDays, dueInMonths, dueOnDayOfMonthAfter } from './article-66';
import type { CalculationStep, ComputedDeadline } from './calculation';

/** A deadline that anybody may ask to be computed: `start` is the day it counts from, or the event's day. */
export type DeadlineRequest =
  | { kind: 'days'; start: CivilDate; count: number }
  | { kind: 'months'; start: CivilDate; count: number }
  | { kind: 'dayOfMonthAfter'; start: CivilDate; count: number };

/** The request as a phrase: "15 dias a partir de 19/12/2025". */
export function requestText({ kind, start, count }: DeadlineRequest): string {
  const from = shortDate(start);
  if (kind === 'dayOfMonthAfter') return `Dia ${count} do mês seguinte a ${from}`;
  const unit = kind === 'days' ? (count === 1 ? 'dia' : 'dias') : count === 1 ? 'mês' : 'meses';
  return `${count} ${unit} a partir de ${from}`;
}

/** The published calendar, completed with the holidays by law for the days that the count reaches past its rows. */
export function calendarFor(request: DeadlineRequest, published: Calendar): Calendar {
  return withHolidaysByLaw(published, request.start, lastDayNeeded(request));
}

/** The due date by Lei 9.784/1999, art. 66, and its memória, which opens with the rule itself. */
export function computeRequest(request: DeadlineRequest, calendar: Calendar): ComputedDeadline {
  const rule: CalculationStep = {
    date: null,
    kind: 'noted',
    title: requestText(request),
    source: `Lei 9.784/1999, art. 66. Calendário: ${calendar.name}`,
  };
  const { calculation, ...computed } = computeKind(request, calendar);
  return { ...computed, calculation: [rule, ...calculation] };
}

function computeKind({ kind, start, count }: DeadlineRequest, calendar: Calendar): ComputedDeadline {
  switch (kind) {
    case 'days':
      return dueInDays({ start, days: count, calendar });
    case 'months':
      return dueInMonths({ start, months: count, calendar });
    case 'dayOfMonthAfter': {
      const event: CalculationStep = { date: start, kind: 'noted', title: 'Dia do evento', source: 'Data informada' };
      const { calculation, ...computed } = dueOnDayOfMonthAfter({ event: start, day: count, calendar });
      return { ...computed, calculation: [event, ...calculation] };
    }
  }
}

/** Far enough past the nominal day for any run of days off. */
function lastDayNeeded({ kind, start, count }: DeadlineRequest): CivilDate {
  if (kind === 'days') return addDays(start, count + 31);
  return addMonths(start, kind === 'months' ? count + 1 : 3);
}
