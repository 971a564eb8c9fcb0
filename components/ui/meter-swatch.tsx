import { useId } from 'react';
import type { MeterKind } from './meter-part';

/** The key's small rectangle, drawn as in the bar; "missing" is the pale rest. */
export function MeterSwatch({ kind }: { kind: MeterKind | 'missing' }) {
  const hatch = useId();
  return (
    <svg aria-hidden="true" width="16" height="12" viewBox="0 0 16 12" className="shrink-0">
      {kind === 'inReview' && (
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2.5" height="5" className="fill-accent" />
        </pattern>
      )}
      {kind === 'validated' && <rect width="16" height="12" rx="1.5" className="fill-accent" />}
      {kind === 'current' && <rect width="16" height="12" rx="1.5" className="fill-title" />}
      {kind === 'inReview' && <rect width="16" height="12" rx="1.5" fill={`url(#${hatch})`} />}
      {kind === 'missing' && <rect x=".5" y=".5" width="15" height="11" rx="1.5" className="fill-hair stroke-line" />}
      {kind === 'planned' && (
        <rect
          x="1"
          y="1"
          width="14"
          height="10"
          rx="1.5"
          fill="none"
          className="stroke-accent"
          strokeWidth="1.5"
          strokeDasharray="3 2"
        />
      )}
    </svg>
  );
}
