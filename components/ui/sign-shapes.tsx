import type { ReactNode } from 'react';
import type { SignShape } from './status';

const RING = <circle cx="10" cy="10" r="7.25" />;
const DASHED = <circle cx="10" cy="10" r="7.25" strokeDasharray="2.3 2.256" />;
const DISC = <circle cx="10" cy="10" r="8" fill="currentColor" stroke="none" />;
const TICK = 'm6.6 10.3 2.4 2.4 4.5-5';

/** The signs on a 20-unit square, drawn in the text's colour; holes show the page. */
export const SIGN_SHAPES: Record<SignShape, ReactNode> = {
  alert: (
    <>
      <path d="M10 .9 19.1 10 10 19.1.9 10Z" fill="currentColor" strokeWidth="1.2" />
      <path d="M10 5.8v4.9M10 13.7v.1" stroke="var(--color-page)" strokeWidth="1.9" />
    </>
  ),
  clock: (
    <>
      {RING}
      <path d="M10 5.8v4.4l2.8 1.7" />
    </>
  ),
  ring: RING,
  half: (
    <>
      {RING}
      <path d="M10 5.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" stroke="none" />
    </>
  ),
  returned: (
    <>
      {DISC}
      <path d="M8.6 6.9 6 9.5l2.6 2.6M6.2 9.5h5.2a2.4 2.4 0 0 1 2.4 2.4v1" stroke="var(--color-page)" />
    </>
  ),
  tick: (
    <>
      {DISC}
      <path d={TICK} stroke="var(--color-page)" strokeWidth="1.8" />
    </>
  ),
  'ring-tick': (
    <>
      {RING}
      <path d={TICK} />
    </>
  ),
  infinite: (
    <path d="M10 10c-1.5-2-2.7-3-4.2-3a3 3 0 1 0 0 6c1.5 0 2.7-1 4.2-3s2.7-3 4.2-3a3 3 0 1 1 0 6c-1.5 0-2.7-1-4.2-3Z" />
  ),
  'dashed-alert': (
    <>
      {DASHED}
      <path d="M10 6.2v4.5M10 13.5v.1" strokeWidth="1.7" />
    </>
  ),
  dashed: DASHED,
  bars: (
    <>
      {RING}
      <path d="M8.2 7.5v5M11.8 7.5v5" />
    </>
  ),
  dash: <path d="M5 10h10" />,
  stroke: (
    <>
      {RING}
      <path d="m5 15 10-10" />
    </>
  ),
};
