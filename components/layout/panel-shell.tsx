import type { ReactNode } from 'react';
import { AccountLink } from './account-link';
import { Header } from './header';
import { NoticesLink, type NoticesLinkProps } from './notices-link';
import { PartySwitcher } from './party-switcher';
import { PersonMenu } from './person-menu';
import { SearchLink } from './search-link';
import { Shell } from './shell';
import type { FooterProps, NavItem, PartySwitch, Person, ThemeAction } from './shell-props';
import { SignOut } from './sign-out';
import { ThemeToggle } from './theme-toggle';

export type PanelShellProps = {
  nav: NavItem[];
  more?: NavItem[];
  footer: FooterProps;
  theme: ThemeAction;
  person: Person;
  partySwitch?: PartySwitch;
  signOut: () => void | Promise<void>;
  notices?: NoticesLinkProps;
  searchHref?: string;
  demo?: boolean;
  homeHref?: string;
  children: ReactNode;
};

/** Frame of the signed-in pages. Children bring their own `wrap`. */
export function PanelShell(props: PanelShellProps) {
  const {
    nav,
    more,
    footer,
    theme,
    person,
    partySwitch,
    signOut,
    notices,
    searchHref,
    demo,
    homeHref = '/painel',
    children,
  } = props;
  const tools = (
    <>
      {searchHref && <SearchLink href={searchHref} />}
      {notices && <NoticesLink {...notices} />}
      <PersonMenu person={person} partySwitch={partySwitch} theme={theme} signOut={signOut} />
    </>
  );
  const phoneMenu = (
    <>
      <p className="py-2 text-small">
        <span className="block font-strong text-title">{person.name}</span>
        <span className="block text-mute">{person.party}</span>
      </p>
      {searchHref && <SearchLink href={searchHref} />}
      {partySwitch && <PartySwitcher {...partySwitch} />}
      <AccountLink />
      <ThemeToggle action={theme} />
      <SignOut action={signOut} />
    </>
  );
  const header = (
    <Header
      homeHref={homeHref}
      nav={nav}
      more={more}
      tools={tools}
      phoneTools={notices && <NoticesLink {...notices} />}
      phoneMenu={phoneMenu}
    />
  );
  return (
    <Shell footer={footer} demo={demo} searchHref={searchHref} header={header}>
      {children}
    </Shell>
  );
}
