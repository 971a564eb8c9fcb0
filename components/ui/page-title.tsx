import type { ReactNode } from 'react';

export type PageTitleProps = {
  /** The answer the page gives, often a sentence. */
  title: ReactNode;
  /** Mute code before the title ("2.2"). */
  code?: string;
  /** Quiet line above ("Segunda-feira, 23 de novembro de 2026"). */
  eyebrow?: ReactNode;
  /** One sentence below. */
  lead?: ReactNode;
  /** The page's one primary button. */
  action?: ReactNode;
};

/** The page's only h1. */
export function PageTitle({ title, code, eyebrow, lead, action }: PageTitleProps) {
  return (
    <div className="flex flex-col gap-6 pt-8 pb-8 md:flex-row md:items-end md:justify-between md:gap-16 lg:pt-12 lg:pb-10">
      <div className="min-w-0">
        {eyebrow && <p className="mb-1 text-small text-mute">{eyebrow}</p>}
        <h1 className="text-heading-phone font-strong tracking-[-0.012em] text-balance text-title md:text-heading">
          {code && <span className="mr-1 font-text text-mute">{code} </span>}
          {title}
        </h1>
        {lead && <div className="mt-2 max-w-measure text-body text-mute">{lead}</div>}
      </div>
      {action && <div className="flex shrink-0 flex-col md:block print:hidden">{action}</div>}
    </div>
  );
}
