import type { Calendar } from '@/lib/domain/calendar/calendar';
import { addDays, type CivilDate } from '@/lib/domain/calendar/civil-date';
import { monthsBetween } from '@/lib/domain/calendar/month-weeks';
import type { ComputedDeadline } from '@/lib/domain/deadlines/calculation';
import type { DeadlineRequest } from '@/lib/domain/deadlines/request';
import type { MarkedDay } from './day-mark';

/** Longer counts show where they begin and where they end. */
const MONTHS_SHOWN = 4;

export type DeadlineView = { request: DeadlineRequest; calendar: Calendar; deadline: ComputedDeadline };

/** What each day is in the calculation. Only a count in days numbers them. */
export function markedDays({ request, calendar, deadline }: DeadlineView): Map<CivilDate, MarkedDay> {
  const marks = new Map<CivilDate, MarkedDay>();
  const holidayOn = (date: CivilDate) => calendar.byDate.get(date)?.name;
  const counted = request.kind === 'days' ? request.count : 0;
  for (let day = 1; day <= counted; day += 1) {
    const date = addDays(request.start, day);
    marks.set(date, { kind: 'counted', text: `${day}º`, holiday: holidayOn(date) });
  }
  for (const { date, kind } of deadline.calculation) {
    if (kind !== 'moves' || !date) continue;
    marks.set(date, { kind: 'moves', text: marks.get(date)?.text ?? '→', holiday: holidayOn(date) });
  }
  marks.set(request.start, { kind: 'start', text: request.kind === 'dayOfMonthAfter' ? 'evento' : 'início' });
  marks.set(deadline.dueOn, { kind: 'due', text: 'vence' });
  return marks;
}

/** The months to draw: all of a short count, else that of the start and those of the end. */
export function monthsShown({ request, deadline }: DeadlineView): { months: CivilDate[]; isWhole: boolean } {
  const months = monthsBetween(request.start, deadline.dueOn);
  if (months.length <= MONTHS_SHOWN) return { months, isWhole: true };
  const lastDay = deadline.calculation.find(({ kind }) => kind === 'moves')?.date ?? deadline.dueOn;
  return { months: [...months.slice(0, 1), ...monthsBetween(lastDay, deadline.dueOn)], isWhole: false };
}
