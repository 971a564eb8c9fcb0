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
  /** The portal's first page is set larger. */
  size?: 'page' | 'portal';
};

const SIZE = {
  page: 'text-heading-phone md:text-heading',
  portal: 'text-heading md:text-display',
};

/** The page's only h1. */
export function PageTitle({ title, code, eyebrow, lead, action, size = 'page' }: PageTitleProps) {
  const space = size === 'portal' ? 'pt-12 pb-12 lg:pt-20 lg:pb-20' : 'pt-8 pb-8 lg:pt-12 lg:pb-10';
  return (
    <div className={`flex flex-col gap-6 md:flex-row md:items-end md:justify-between md:gap-16 ${space}`}>
      <div className="min-w-0">
        {eyebrow && <p className="mb-1 text-small text-mute">{eyebrow}</p>}
        <h1 className={`font-strong tracking-[-0.012em] text-balance text-title ${SIZE[size]}`}>
          {code && <span className="mr-3 font-text text-mute">{code}</span>}
          {title}
        </h1>
        {lead && <p className="mt-2 max-w-measure text-body text-mute">{lead}</p>}
      </div>
      {action && <div className="flex shrink-0 flex-col md:block print:hidden">{action}</div>}
    </div>
  );
}
