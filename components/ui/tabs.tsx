import { Anchor } from './anchor';

export type Tab = { href: string; label: string; count?: number; current?: boolean };
export type TabsProps = { label: string; tabs: Tab[]; line?: boolean };

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs, line = true }: TabsProps) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className={`flex flex-wrap gap-x-7 ${line ? 'border-b border-line' : ''}`}>
        {tabs.map(({ href, label: text, count, current }) => (
          <li key={href} className="-mb-px">
            <Anchor
              href={href}
              aria-current={current ? 'page' : undefined}
              className={`inline-flex min-h-12 items-center gap-2 border-b-2 text-small font-strong ${
                current ? 'border-accent text-title' : 'border-transparent text-mute hover:text-title'
              }`}
            >
              {text}
              {count !== undefined && <span className="font-text tabular-nums text-mute">{count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
