import type { ReactNode } from 'react';

export type SectionProps = {
  title: ReactNode;
  /** Used by the heading's id, so that links reach the section. */
  id?: string;
  /** Number or short remark in mute beside the title. */
  count?: ReactNode;
  /** Quiet action at the right end of the title's row. */
  action?: ReactNode;
  /** Heading level; 2 unless the section stands inside another. */
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

/** Title over a line, then the content. Space above comes from the parent (`space-y-12`). */
export function Section({ title, id, count, action, level = 2, className = '', children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={className} aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-3">
        <Heading id={id} className="flex flex-wrap items-baseline gap-x-3 text-section font-section text-title">
          {title}
          {count !== undefined && <span className="text-body font-text text-mute">{count}</span>}
        </Heading>
        {action && <div className="print:hidden">{action}</div>}
      </div>
      {children}
    </section>
  );
}
