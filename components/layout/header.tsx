import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Disclosure } from './disclosure';
import { NavLinks } from './nav-links';
import type { NavItem } from './shell-props';
import { Wordmark } from './wordmark';

type HeaderProps = {
  homeHref: string;
  nav: NavItem[];
  /** Items behind "Mais" in the bar; on a phone they follow the others. */
  more?: NavItem[];
  /** Right side of the 64 px row, from 768 px on. */
  tools: ReactNode;
  /** What the phone's bar keeps beside the menu. */
  phoneTools?: ReactNode;
  /** What the phone's menu has beneath the words. */
  phoneMenu: ReactNode;
};

/** Two rows over one hairline; on a phone one row of 56 px with the rest behind the menu. */
export function Header({ homeHref, nav, more = [], tools, phoneTools, phoneMenu }: HeaderProps) {
  return (
    <header className="relative border-b border-hair">
      <div className="wrap flex min-h-14 items-center justify-between gap-3 md:min-h-16">
        <Wordmark href={homeHref} />
        <div className="hidden items-center gap-7 md:flex print:hidden">{tools}</div>
        <div className="mr-9 flex items-center md:hidden print:hidden">{phoneTools}</div>
      </div>
      <div id="menu" tabIndex={-1} className="print:hidden">
        <nav aria-label="Principal" className="wrap flex gap-x-5 max-md:hidden lg:gap-x-8">
          <NavLinks items={nav} look="row" />
          {more.length > 0 && (
            <Disclosure
              className="relative"
              summaryClassName="inline-flex h-12 items-center gap-1.5 border-b-2 border-transparent text-small text-mute hover:text-title"
              summary={
                <>
                  Mais
                  <Icon name="chevron-down" size={16} />
                </>
              }
            >
              <div className="absolute right-0 z-20 w-60 rounded-field border border-hair bg-page px-5 py-2 shadow-float">
                <NavLinks items={more} look="stack" />
              </div>
            </Disclosure>
          )}
        </nav>
        <Disclosure
          className="md:hidden"
          summaryClassName="absolute top-2 right-2 flex size-10 items-center justify-center text-title"
          summary={
            <>
              <Icon name="menu" size={24} />
              <span className="sr-only">Menu</span>
            </>
          }
        >
          <div className="border-t border-hair px-4 pb-6">
            <nav aria-label="Principal">
              <NavLinks items={[...nav, ...more]} look="stack" />
            </nav>
            <div className="flex flex-col items-start gap-1 pt-3">{phoneMenu}</div>
          </div>
        </Disclosure>
      </div>
    </header>
  );
}
