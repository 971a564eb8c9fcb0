'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { NavItem } from './shell-props';

const LOOK = {
  row: {
    list: 'flex flex-wrap gap-x-5 lg:gap-x-8',
    link: 'inline-flex h-12 items-center gap-2 border-b-2 text-small',
    on: 'border-accent font-section text-title',
    off: 'border-transparent text-mute hover:text-title',
  },
  stack: {
    list: 'divide-y divide-hair',
    link: 'flex min-h-12 items-center gap-2',
    on: 'font-section text-title',
    off: 'text-ink',
  },
};

/** The item that the page stands under; of several, the closest. */
function currentOf(pathname: string, items: NavItem[]): NavItem | undefined {
  const above = items.filter(
    ({ href, exact }) => pathname === href || (!exact && href !== '/' && pathname.startsWith(`${href}/`)),
  );
  return above.toSorted((a, b) => b.href.length - a.href.length)[0];
}

/** The words of the navigation; the browser's address says which one is current. */
export function NavLinks({ items, look }: { items: NavItem[]; look: keyof typeof LOOK }) {
  const pathname = usePathname();
  const { list, link, on, off } = LOOK[look];
  const here = currentOf(pathname, items);
  return (
    <ul className={list}>
      {items.map((item) => {
        const current = item === here;
        return (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={current ? 'page' : undefined}
              className={`${link} ${current ? on : off}`}
            >
              {item.label}
              {item.count ? <span className="font-strong text-accent tabular-nums">{item.count}</span> : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
