import { useId } from 'react';
import { MeterLabels } from './meter-labels';
import { type MeterPart, type MeterShare, placeParts } from './meter-part';

export type MeterBarProps = {
  /** The whole picture in words. */
  label: string;
  parts: MeterPart[];
  minimum: number;
  unitSign: string;
  /** 12 px in a column; 24 px on the goal's page, where each labelled part has its name beneath. */
  size?: 'slim' | 'tall';
};

const TOP = 6;

function Part({ share, height, hatch }: { share: MeterShare; height: number; hatch: string }) {
  const box = { x: `${share.start}%`, width: `${share.width}%`, y: TOP, height };
  if (share.kind === 'validated') return <rect {...box} className="fill-accent" />;
  if (share.kind === 'current') return <rect {...box} className="fill-title" />;
  if (share.kind === 'inReview') return <rect {...box} fill={`url(#${hatch})`} />;
  return <rect {...box} className="fill-page stroke-accent" strokeWidth="1.5" strokeDasharray="4 2.5" />;
}

function Cut({ at, height }: { at: number; height: number }) {
  return <line x1={`${at}%`} x2={`${at}%`} y1={TOP} y2={TOP + height} className="stroke-page" strokeWidth="2" />;
}

/** Solid validated, hatched in review, dashed planned, pale missing, a tick at the minimum. */
export function MeterBar({ label, parts, minimum, unitSign, size = 'slim' }: MeterBarProps) {
  const hatch = useId();
  const height = size === 'slim' ? 12 : 24;
  const { shares, tick, end } = placeParts(parts, minimum);
  const solid = shares.filter(({ kind }) => kind !== 'planned');
  const planned = shares.filter(({ kind }) => kind === 'planned');
  const labelled = size === 'tall' && parts.some((part) => part.label);
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={height + 2 * TOP}
      className={`block overflow-visible ${labelled ? 'md:h-[60px]' : ''}`}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="fill-page" />
          <rect width="2.5" height="5" className="fill-accent" />
        </pattern>
      </defs>
      <rect y={TOP} width="100%" height={height} className="fill-hair" />
      {solid.map((share) => (
        <Part key={share.start} share={share} height={height} hatch={hatch} />
      ))}
      {solid.slice(1).map(({ start }) => (
        <Cut key={start} at={start} height={height} />
      ))}
      {end < 100 && <Cut at={end} height={height} />}
      {planned.map((share) => (
        <Part key={share.start} share={share} height={height} hatch={hatch} />
      ))}
      <line x1={`${tick}%`} x2={`${tick}%`} y2={height + 2 * TOP} className="stroke-title" strokeWidth="2" />
      {labelled && <MeterLabels shares={shares} end={end} minimum={minimum} unitSign={unitSign} />}
    </svg>
  );
}
