export type MarkedDay = {
  kind: 'start' | 'counted' | 'moves' | 'due';
  /** Under the figure: "6º", "início". */
  text?: string;
  /** The holiday's name, where the day has one. */
  holiday?: string;
};

const BOX: Record<MarkedDay['kind'], string> = {
  start: 'rounded-field border border-control text-ink',
  counted: 'bg-pick text-title',
  moves: 'rounded-field border border-soon-mark text-title',
  due: 'rounded-field bg-accent text-on-accent',
};

const TEXT: Record<MarkedDay['kind'], string> = {
  start: 'text-mute',
  counted: 'text-accent',
  moves: 'text-soon',
  due: 'font-strong',
};

const SPOKEN: Partial<Record<MarkedDay['kind'], string>> = { counted: 'contado', moves: 'prorroga o prazo' };

/** A day of the calendar: its figure, what it is in the calculation, and a dot where it has a holiday. */
export function DayMark({ number, mark }: { number: number; mark?: MarkedDay }) {
  if (!mark) return <span className="block pt-3 text-mute tabular-nums">{number}</span>;
  const { kind, text, holiday } = mark;
  return (
    <span className={`relative flex h-full flex-col justify-center tabular-nums ${BOX[kind]}`}>
      <span className="font-strong">{number}</span>
      {text && <span className={`text-small ${TEXT[kind]}`}>{text}</span>}
      {SPOKEN[kind] && <span className="sr-only">, {SPOKEN[kind]}</span>}
      {holiday && <HolidayDot name={holiday} />}
    </span>
  );
}

function HolidayDot({ name }: { name: string }) {
  return (
    <>
      <svg aria-hidden="true" width="6" height="6" viewBox="0 0 6 6" className="absolute top-1.5 right-1.5">
        <circle cx="3" cy="3" r="3" className="fill-soon-mark" />
      </svg>
      <span className="sr-only">, {name}</span>
    </>
  );
}
