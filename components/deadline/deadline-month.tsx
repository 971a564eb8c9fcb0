import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { monthWeeks } from '@/lib/domain/calendar/month-weeks';
import { formatMonth } from '@/lib/format/date';
import { DayMark, type MarkedDay } from './day-mark';

const WEEKDAYS = ['domingo', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado'];

export type DeadlineMonthProps = { month: CivilDate; marks: ReadonlyMap<CivilDate, MarkedDay> };

/** One month of the calculation, as a table of weeks. */
export function DeadlineMonth({ month, marks }: DeadlineMonthProps) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-x-0 border-spacing-y-1 break-inside-avoid text-center">
      <caption className="pb-2 text-left font-strong text-title">{formatMonth(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" className="py-1 text-small font-text text-mute">
              <abbr title={name} className="no-underline">
                {name.charAt(0).toUpperCase()}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) => (
              <td key={day ?? WEEKDAYS[index]} className="h-13 p-0 align-top">
                {day && <DayMark number={Number(day.slice(8))} mark={marks.get(day)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
