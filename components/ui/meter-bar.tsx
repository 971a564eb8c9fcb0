import { useId } from 'react';
import { type MeterPart, type MeterShare, placeParts } from './meter-part';

export type MeterBarProps = {
  /** The whole picture in words. */
  label: string;
  parts: MeterPart[];
  minimum: number;
  /** 12 px in a column, 24 px on the goal's page. */
  size?: 'slim' | 'tall';
};

function Part({ share, height, hatch }: { share: MeterShare; height: number; hatch: string }) {
  const box = { x: `${share.start}%`, width: `${share.width}%`, y: 6, height };
  if (share.kind === 'validated') return <rect {...box} className="fill-accent" />;
  if (share.kind === 'current') return <rect {...box} className="fill-title" />;
  if (share.kind === 'inReview') return <rect {...box} fill={`url(#${hatch})`} />;
  return <rect {...box} className="fill-page stroke-accent" strokeWidth="1.5" strokeDasharray="4 2.5" />;
}

/** Solid validated, hatched in review, dashed planned, pale missing, a tick at the minimum. */
export function MeterBar({ label, parts, minimum, size = 'slim' }: MeterBarProps) {
  const hatch = useId();
  const height = size === 'slim' ? 12 : 24;
  const { shares, tick, end } = placeParts(parts, minimum);
  const solid = shares.filter(({ kind }) => kind !== 'planned');
  const planned = shares.filter(({ kind }) => kind === 'planned');
  return (
    <svg role="img" aria-label={label} width="100%" height={height + 12} className="block overflow-visible">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="fill-page" />
          <rect width="2.5" height="5" className="fill-accent" />
        </pattern>
      </defs>
      <rect y="6" width="100%" height={height} className="fill-hair" />
      {[...solid, ...planned].map((share) => (
        <Part key={`${share.kind}-${share.start}`} share={share} height={height} hatch={hatch} />
      ))}
      {solid.slice(1).map(({ start }) => (
        <line
          key={start}
          x1={`${start}%`}
          x2={`${start}%`}
          y1="6"
          y2={height + 6}
          className="stroke-page"
          strokeWidth="2"
        />
      ))}
      {end > 0 && end < 100 && planned.length === 0 && (
        <line x1={`${end}%`} x2={`${end}%`} y1="6" y2={height + 6} className="stroke-page" strokeWidth="2" />
      )}
      <line x1={`${tick}%`} x2={`${tick}%`} y1="0" y2={height + 12} className="stroke-title" strokeWidth="2" />
    </svg>
  );
}
