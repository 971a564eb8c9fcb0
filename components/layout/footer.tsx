import { Anchor } from '@/components/ui/anchor';
import type { FooterProps } from './shell-props';

/** One quiet line. */
export function Footer({ text, links }: FooterProps) {
  return (
    <footer id="rodape" tabIndex={-1} className="mt-20 border-t border-hair">
      <div className="wrap flex flex-col gap-x-8 gap-y-4 py-8 text-small text-mute lg:flex-row lg:justify-between">
        <p>{text}</p>
        <nav aria-label="Rodapé" className="print:hidden">
          <ul className="flex flex-wrap gap-x-8 gap-y-1">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Anchor
                  href={href}
                  className="inline-flex min-h-6 items-center hover:text-title hover:underline max-md:min-h-10"
                >
                  {label}
                </Anchor>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
