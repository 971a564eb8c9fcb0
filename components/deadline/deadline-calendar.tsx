import { DeadlineMonth } from './deadline-month';
import { type DeadlineView, markedDays, monthsShown } from './marked-days';

/** Sample of a mark and its word. */
const LEGEND = [
  { look: 'border border-control', text: 'início, não contado' },
  { look: 'bg-pick', text: 'dia contado' },
  { look: 'border border-soon-mark', text: 'prorroga o prazo' },
  { look: 'bg-accent', text: 'vencimento' },
];

/** The days of the calculation in their months, with the legend of their marks. */
export function DeadlineCalendar(view: DeadlineView) {
  const marks = markedDays(view);
  const { months, isWhole } = monthsShown(view);
  return (
    <div>
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {months.map((month) => (
          <DeadlineMonth key={month} month={month} marks={marks} />
        ))}
      </div>
      {!isWhole && <p className="mt-4 text-small text-mute">Os meses entre o início e o fim não são mostrados.</p>}
      <ul aria-label="Legenda" className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-small text-mute">
        {LEGEND.map(({ look, text }) => (
          <li key={text} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-4 rounded-field ${look}`} />
            {text}
          </li>
        ))}
        <li className="flex items-center gap-2">
          <svg aria-hidden="true" width="6" height="6" viewBox="0 0 6 6">
            <circle cx="3" cy="3" r="3" className="fill-soon-mark" />
          </svg>
          feriado ou ponto facultativo
        </li>
      </ul>
    </div>
  );
}
