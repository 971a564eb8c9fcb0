import { Anchor } from '@/components/ui/anchor';

export type ShortListProps = { items: { href: string; name: string; detail: string }[] };

/** A few things by their name and one second line, each a link to its page. */
export function ShortList({ items }: ShortListProps) {
  return (
    <ul>
      {items.map(({ href, name, detail }) => (
        <li key={href} className="border-b border-hair py-3">
          <Anchor href={href} className="text-link font-strong">
            {name}
          </Anchor>
          <p className="text-small text-mute">{detail}</p>
        </li>
      ))}
    </ul>
  );
}
