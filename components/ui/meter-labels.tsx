import { type MeterShare, sumOf } from './meter-part';

type MeterLabelsProps = { shares: MeterShare[]; end: number; minimum: number; unitSign: string };

/** Below this share of the bar a name would run into the next one; the key says it all the same. */
const ROOM = 8;

/** Name and amount beneath each part of the tall bar, and what is missing at its end. From 768 px on. */
export function MeterLabels({ shares, end, minimum, unitSign }: MeterLabelsProps) {
  const missing = minimum - sumOf(shares, 'validated', 'inReview', 'current', 'planned');
  return (
    <g className="text-small tabular-nums max-md:hidden">
      {shares
        .filter(({ label, width }) => label && width >= ROOM)
        .map(({ start, label, amount }) => (
          <text key={start} x={`${start}%`} y="54" className="fill-mute">
            {label}{' '}
            <tspan className="fill-title font-strong">
              {amount} {unitSign}
            </tspan>
          </text>
        ))}
      {missing > 0 && 100 - end >= ROOM && (
        <text x="100%" y="54" textAnchor="end" className="fill-soon font-strong">
          faltam {missing} {unitSign}
        </text>
      )}
    </g>
  );
}
