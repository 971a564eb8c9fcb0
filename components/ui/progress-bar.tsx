import { ProblemList } from './problem-list';
import { type Problem, TONE_MARK } from './status';

export type ProgressBarProps = {
  /** What is counted, for assistive technology: "Obrigações em dia no eixo 3". */
  label: string;
  good: number;
  total: number;
  /** Words after the figures beneath the bar. */
  word?: string;
  problems?: Problem[];
};

function segments(good: number, total: number, problems: Problem[]) {
  const parts = [{ key: 'good', count: good, className: 'text-accent' }].concat(
    problems.map(({ tone, text, count }) => ({ key: text, count, className: TONE_MARK[tone] })),
  );
  let start = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map((part) => {
      const width = (part.count / Math.max(total, 1)) * 100;
      const segment = { ...part, start, width };
      start += width;
      return segment;
    });
}

/** One thin bar of an axis: what is in good standing, then what calls. Figures beneath say the same. */
export function ProgressBar({ label, good, total, word = '', problems = [] }: ProgressBarProps) {
  const drawn = segments(good, total, problems);
  return (
    <div className="text-small">
      <svg role="img" aria-label={`${label}: ${good} de ${total}`} width="100%" height="6" className="block text-hair">
        <rect width="100%" height="6" fill="currentColor" />
        {drawn.map(({ key, start, width, className }) => (
          <rect key={key} className={className} x={`${start}%`} width={`${width}%`} height="6" fill="currentColor" />
        ))}
        {drawn.slice(1).map(({ key, start }) => (
          <line key={key} x1={`${start}%`} x2={`${start}%`} y2="6" stroke="var(--color-page)" strokeWidth="2" />
        ))}
      </svg>
      <div className="mt-2 flex flex-wrap justify-between gap-x-4">
        <p className="tabular-nums text-mute">
          {good} de {total} {word}
        </p>
        <div className="text-right">
          <ProblemList problems={problems} />
        </div>
      </div>
    </div>
  );
}
