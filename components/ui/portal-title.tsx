import type { ReactNode } from 'react';

export type PortalTitleProps = {
  title: ReactNode;
  lead: ReactNode;
  /** One filled button, one outlined. */
  actions?: ReactNode;
  /** Facts at the right, such as a `DefinitionList` in rows. */
  aside?: ReactNode;
};

/** The h1 of the portal's first page, set larger than any other. */
export function PortalTitle({ title, lead, actions, aside }: PortalTitleProps) {
  return (
    <div className="flex flex-col gap-10 pt-10 pb-14 lg:flex-row lg:items-end lg:justify-between lg:gap-16 lg:py-20">
      <div className="min-w-0 max-w-main">
        <h1 className="text-heading font-strong tracking-[-0.012em] text-balance text-title lg:text-display">
          {title}
        </h1>
        <div className="mt-6 max-w-measure text-section leading-8 font-text text-ink">{lead}</div>
        {actions && <div className="mt-8 flex flex-wrap gap-4 print:hidden">{actions}</div>}
      </div>
      {aside && <div className="lg:w-side lg:shrink-0">{aside}</div>}
    </div>
  );
}
