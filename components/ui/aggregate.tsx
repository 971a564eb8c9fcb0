import { ProblemList } from './problem-list';
import { type Problem, TONE_MARK } from './status';

export type AggregateProps = {
  /** How many are in good standing. */
  good: number;
  total: number;
  /** Words after the figures. */
  word?: string;
  problems?: Problem[];
};

type Arc = { key: string; className: string; share: number; start: number };

function arcs(good: number, total: number, problems: Problem[]): Arc[] {
  const parts = [{ count: good, className: 'text-done-mark' }].concat(
    problems.map(({ tone, count }) => ({ count, className: TONE_MARK[tone] })),
  );
  let start = 0;
  return parts.map(({ count, className }, index) => {
    const arc = { key: `${index}`, className, share: (count / Math.max(total, 1)) * 100, start };
    start += arc.share;
    return arc;
  });
}

/** "12 de 14 em dia" with a ring in proportion; what is wrong stands beneath in its colour. */
export function Aggregate({ good, total, word = 'em dia', problems = [] }: AggregateProps) {
  return (
    <div className="flex gap-2 text-small">
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none" className="my-0.5 shrink-0">
        <circle cx="10" cy="10" r="7" stroke="currentColor" strokeWidth="2.5" className="text-hair" />
        {arcs(good, total, problems)
          .filter(({ share }) => share > 0)
          .map(({ key, className, share, start }) => (
            <circle
              key={key}
              className={className}
              cx="10"
              cy="10"
              r="7"
              pathLength="100"
              stroke="currentColor"
              strokeWidth="2.5"
              strokeDasharray={`${share} ${100 - share}`}
              strokeDashoffset={-start}
              transform="rotate(-90 10 10)"
            />
          ))}
      </svg>
      <div>
        <p className="leading-6 font-strong tabular-nums text-ink">
          {good} de {total} {word}
        </p>
        <ProblemList problems={problems} />
      </div>
    </div>
  );
}
