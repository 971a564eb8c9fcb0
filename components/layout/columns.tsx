import type { ReactNode } from 'react';

export type ColumnsProps = { children: ReactNode; side: ReactNode };

/** Main 800 and side 336 with 64 between; the side goes under the main one below 1024. */
export function Columns({ children, side }: ColumnsProps) {
  return (
    <div className="flex flex-col gap-12 lg:flex-row lg:justify-between lg:gap-16">
      <div className="min-w-0 grow space-y-12 lg:max-w-main">{children}</div>
      <aside className="space-y-12 lg:w-side lg:shrink-0">{side}</aside>
    </div>
  );
}
