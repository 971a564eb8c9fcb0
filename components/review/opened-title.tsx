'use client';

import { useEffect, useRef } from 'react';

export type OpenedTitleProps = {
  /** The activity that is open; after a decision another one takes its place. */
  activityId: string;
  /** It opened because the one before was decided. */
  follows: boolean;
  children: string;
};

/** Title of the activity under review. The next one takes the focus, so that reading and deciding go on by keyboard. */
export function OpenedTitle({ activityId, follows, children }: OpenedTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (follows && activityId) title.current?.focus();
  }, [follows, activityId]);
  return (
    <h2 ref={title} tabIndex={-1} className="text-section font-section break-words text-title">
      {children}
    </h2>
  );
}
