import { Anchor } from './anchor';
import { Icon } from './icon';

export type Crumb = { href: string; label: string };
export type BreadcrumbProps = { trail: Crumb[]; current: string };

/** Only from the second level on. */
export function Breadcrumb({ trail, current }: BreadcrumbProps) {
  return (
    <nav aria-label="Você está em" className="pt-8 text-small print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {trail.map(({ href, label }) => (
          <li key={href} className="flex items-center gap-2">
            <Anchor href={href} className="text-link inline-flex min-h-6 items-center">
              {label}
            </Anchor>
            <Icon name="chevron-right" size={16} className="text-mute" />
          </li>
        ))}
        <li aria-current="page" className="text-mute">
          {current}
        </li>
      </ol>
    </nav>
  );
}
