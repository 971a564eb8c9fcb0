import { Anchor } from './anchor';
import { StatusSign } from './status-sign';
import { fromTheAxis, MONTHS, spokenEntry, type TimelineEntry, type TimelineToday } from './timeline-entry';

type RowProps = { month: number; entries: TimelineEntry[]; today?: TimelineToday };

function Row({ month, entries, today }: RowProps) {
  const current = today?.month === month;
  const [short, long] = MONTHS[month - 1] ?? MONTHS[0];
  return (
    <li
      aria-label={long}
      className={`-mx-4 flex min-h-10 items-center gap-4 border-b border-hair px-4 text-small ${current ? 'bg-soft' : ''}`}
    >
      <span aria-hidden="true" className={`w-8 shrink-0 ${current ? 'font-section text-title' : 'text-mute'}`}>
        {short}
      </span>
      <ul className="flex grow flex-wrap">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Anchor
              href={entry.href}
              aria-label={spokenEntry(entry)}
              className="inline-flex min-h-10 items-center px-1"
            >
              <StatusSign status={entry.status} />
            </Anchor>
          </li>
        ))}
      </ul>
      <span className="shrink-0 tabular-nums text-mute">{current ? today.text : entries.length || '–'}</span>
    </li>
  );
}

type TimelineRowsProps = { label: string; entries: TimelineEntry[]; today?: TimelineToday };

/** The phone's form: months are rows. */
export function TimelineRows({ label, entries, today }: TimelineRowsProps) {
  return (
    <ol aria-label={label} className="md:hidden">
      {MONTHS.map(([short], index) => (
        <Row key={short} month={index + 1} entries={fromTheAxis(entries, index + 1)} today={today} />
      ))}
    </ol>
  );
}
