export type NavItem = {
  href: string;
  label: string;
  /** Only where someone must act. */
  count?: number;
  /** The current page only when the address is just this one. */
  exact?: boolean;
};

export type FooterProps = { text: string; links: { href: string; label: string }[] };

/** Server action of the theme form: reads `tema` (`light` or `dark`) from the form. */
export type ThemeAction = (form: FormData) => void | Promise<void>;

export type Person = {
  name: string;
  /** Short name of the party: "SEPOG/RO". */
  party: string;
  /** Two letters; taken from the name when absent. */
  initials?: string;
};

/** The parties a person of several can work for, and the action that switches: reads `partyId` from the form. */
export type PartySwitch = {
  parties: { id: string; acronym: string; current: boolean }[];
  action: (form: FormData) => void | Promise<void>;
};
