'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

type DisclosureProps = { summary: ReactNode; summaryClassName: string; className?: string; children: ReactNode };

/** A menu by `<details>`, which works alone; this only closes it by Escape, a press outside, or a new page. */
export function Disclosure({ summary, summaryClassName, className, children }: DisclosureProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    if (pathname && box.current) box.current.open = false;
  }, [pathname]);
  useEffect(() => {
    const outside = (event: Event) => {
      if (box.current && event.target instanceof Node && !box.current.contains(event.target)) box.current.open = false;
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      box.current.open = false;
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', escape);
    };
  }, []);
  return (
    <details ref={box} className={className}>
      <summary className={summaryClassName}>{summary}</summary>
      {children}
    </details>
  );
}
