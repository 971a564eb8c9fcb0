import type { ReactNode } from 'react';
import { SkipLinks } from '@/components/ui/skip-links';
import { DemoRibbon } from './demo-ribbon';
import { Footer } from './footer';
import type { FooterProps } from './shell-props';

type ShellProps = { header: ReactNode; footer: FooterProps; searchHref?: string; demo?: boolean; children: ReactNode };

/** Shortcuts, ribbon, header, main, footer: the frame both sides of the application share. */
export function Shell({ header, footer, searchHref, demo, children }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks searchHref={searchHref} />
      {demo && <DemoRibbon />}
      {header}
      <main id="conteudo" tabIndex={-1} className="grow">
        {children}
      </main>
      <Footer {...footer} />
    </div>
  );
}
