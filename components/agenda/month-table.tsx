import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatMonth } from '@/lib/format/date';
import { DaySigns, type DaySignsProps, type SignedDay } from './day-signs';

const WEEKDAYS = ['domingo', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado'];

export type MonthProps = Omit<DaySignsProps, 'day'> & { month: CivilDate; weeks: (SignedDay | null)[][] };

/** The month as a wall calendar, Sunday to Saturday. A phone has `MonthDays` instead. */
export function MonthTable({ month, weeks, ...signs }: MonthProps) {
  return (
    <table className="mt-4 w-full table-fixed border-collapse max-md:hidden">
      <caption className="sr-only">{`Prazos de ${formatMonth(month)}`}</caption>
      <thead>
        <tr className="border-b border-line">
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className="px-2 py-2 text-left text-small font-strong text-mute">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)?.date} className="break-inside-avoid border-b border-hair">
            {week.map((day, index) => (
              <td
                key={day?.date ?? WEEKDAYS[index]}
                className={`h-27 px-2 pt-2 pb-3 align-top ${day?.isToday ? 'bg-soft' : ''}`}
              >
                {day && <Day day={day} {...signs} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day(props: DaySignsProps) {
  const { date, isToday, isWeekend, daysOff } = props.day;
  const isFree = isWeekend || daysOff.length > 0;
  return (
    <>
      <p className="text-small">
        <span className={`tabular-nums ${isToday ? 'font-section text-accent' : isFree ? 'text-mute' : 'text-ink'}`}>
          {Number(date.slice(8))}
          {isToday && <span className="font-strong"> hoje</span>}
        </span>
      </p>
      {daysOff.map((name) => (
        <p key={name} className="text-small text-mute hyphens-auto">
          {name}
        </p>
      ))}
      <div className="mt-1">
        <DaySigns {...props} />
      </div>
    </>
  );
}
