import { isWeekend } from '@/lib/domain/calendar/calendar';
import { weekdayName } from '@/lib/domain/calendar/words';
import { daysWithSomething } from '@/lib/domain/obligations/month-grid';
import { formatMonth } from '@/lib/format/date';
import { DaySigns } from './day-signs';
import type { MonthProps } from './month-table';

/** The phone's form of a month: the days that have something. */
export function MonthDays({ month, weeks, ...signs }: MonthProps) {
  return (
    <ol aria-label={`Dias de ${formatMonth(month)}`} className="mt-4 border-t border-line md:hidden">
      {daysWithSomething(weeks).map((day) => (
        <li
          key={day.date}
          className={`-mx-4 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 border-b border-hair px-4 py-2 ${day.isToday ? 'bg-soft' : ''}`}
        >
          <p className="py-2 text-small">
            <span className={`font-strong tabular-nums ${day.isToday ? 'text-accent' : 'text-title'}`}>
              {Number(day.date.slice(8))}
              {day.isToday && ', hoje'}
            </span>
            <span className="block text-mute">
              {weekdayName(day.date)}
              {!isWeekend(day.date) && <span className="sr-only">-feira</span>}
            </span>
          </p>
          <div className="self-center">
            {day.daysOff.map((name) => (
              <p key={name} className="text-small text-mute">
                {name}
              </p>
            ))}
            <DaySigns day={day} {...signs} />
          </div>
        </li>
      ))}
    </ol>
  );
}
