import { Icon } from '@/components/ui/icon';
import { AccountLink } from './account-link';
import { Disclosure } from './disclosure';
import { PartySwitcher } from './party-switcher';
import type { PartySwitch, Person, ThemeAction } from './shell-props';
import { SignOut } from './sign-out';
import { ThemeToggle } from './theme-toggle';

type PersonMenuProps = {
  person: Person;
  partySwitch?: PartySwitch;
  theme: ThemeAction;
  signOut: () => void | Promise<void>;
};

function initialsOf({ name, initials }: Person): string {
  const words = name.split(/\s+/).filter(Boolean);
  return initials ?? `${words.at(0)?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** Who is signed in, for which party, and the way out. */
export function PersonMenu({ person, partySwitch, theme, signOut }: PersonMenuProps) {
  const summary = (
    <>
      <span
        aria-hidden="true"
        className="flex size-10 items-center justify-center rounded-pill bg-pick text-small font-section text-accent"
      >
        {initialsOf(person)}
      </span>
      <span className="max-lg:sr-only">
        <span className="block font-strong text-title">{person.name}</span>
        <span className="block text-mute">{person.party}</span>
      </span>
      <Icon name="chevron-down" size={16} className="text-title" />
    </>
  );
  return (
    <Disclosure className="relative" summaryClassName="flex min-h-10 items-center gap-3 text-small" summary={summary}>
      <div className="absolute right-0 z-20 mt-2 w-60 rounded-field border border-hair bg-page px-5 py-3 shadow-float">
        <p className="border-b border-hair pb-2 text-small lg:hidden">
          <span className="block font-strong text-title">{person.name}</span>
          <span className="block text-mute">{person.party}</span>
        </p>
        {partySwitch && <PartySwitcher {...partySwitch} />}
        <AccountLink />
        <ThemeToggle action={theme} />
        <SignOut action={signOut} />
      </div>
    </Disclosure>
  );
}
