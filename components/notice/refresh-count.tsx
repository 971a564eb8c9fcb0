'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The bell stands in the frame, which stays when a page is followed: draws it again once something was read. */
export function RefreshCount({ when }: { when: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (when) router.refresh();
  }, [when, router]);
  return null;
}
