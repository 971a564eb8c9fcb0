import { Anchor } from './anchor';
import { StatusSign } from './status-sign';
import { fromTheAxis, MONTHS, recedes, spokenEntry, type TimelineEntry, type TimelineToday } from './timeline-entry';

type ColumnProps = { month: number; entries: TimelineEntry[]; today?: TimelineToday };

function Column({ month, entries, today }: ColumnProps) {
  const current = today?.month === month;
  const [short, long] = MONTHS[month - 1] ?? MONTHS[0];
  return (
    <li className="flex min-w-0 flex-col" aria-label={long}>
      <div
        className={`flex min-h-30 grow flex-col justify-end border-b border-line px-1 pt-2 pb-2 lg:px-5 ${current ? 'bg-soft' : ''}`}
      >
        {current && (
          <p className="mb-auto pb-4 text-small font-strong text-accent lg:whitespace-nowrap">{today.text}</p>
        )}
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>
              <Anchor
                href={entry.href}
                aria-label={spokenEntry(entry)}
                className="inline-flex min-h-6 items-center gap-1.5 text-small hover:underline"
              >
                <StatusSign status={entry.status} />
                <span className={recedes(entry.status) ? 'text-mute' : 'font-strong text-ink'}>{entry.code}</span>
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
      <p
        aria-hidden="true"
        className={`px-1 pt-2 text-small lg:px-5 ${current ? 'font-section text-title' : 'text-mute'}`}
      >
        {short}
      </p>
    </li>
  );
}

type TimelineColumnsProps = { label: string; entries: TimelineEntry[]; today?: TimelineToday };

/** Twelve columns; the signs grow from the axis. */
export function TimelineColumns({ label, entries, today }: TimelineColumnsProps) {
  return (
    <ol aria-label={label} className="grid break-inside-avoid grid-cols-12 max-md:hidden">
      {MONTHS.map(([short], index) => (
        <Column key={short} month={index + 1} entries={fromTheAxis(entries, index + 1).reverse()} today={today} />
      ))}
    </ol>
  );
}
