import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { Header } from './header';
import { SearchLink } from './search-link';
import { Shell } from './shell';
import type { FooterProps, NavItem, ThemeAction } from './shell-props';
import { ThemeToggle } from './theme-toggle';

export type PublicShellProps = {
  nav: NavItem[];
  footer: FooterProps;
  theme: ThemeAction;
  /** "Entrar", or the way back to the panel for who is signed in. */
  signIn: { href: string; label: string };
  searchHref?: string;
  demo?: boolean;
  homeHref?: string;
  children: ReactNode;
};

/** Frame of the pages that anyone may see. Children bring their own `wrap`. */
export function PublicShell({
  nav,
  footer,
  theme,
  signIn,
  searchHref,
  demo,
  homeHref = '/',
  children,
}: PublicShellProps) {
  const tools = (
    <>
      {searchHref && <SearchLink href={searchHref} />}
      <ThemeToggle action={theme} />
      <LinkButton href={signIn.href} variant="outlined" size="bar" icon="user">
        {signIn.label}
      </LinkButton>
    </>
  );
  return (
    <Shell
      footer={footer}
      demo={demo}
      searchHref={searchHref}
      header={<Header homeHref={homeHref} nav={nav} tools={tools} phoneMenu={tools} />}
    >
      {children}
    </Shell>
  );
}
