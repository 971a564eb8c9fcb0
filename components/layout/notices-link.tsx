import { Anchor } from '@/components/ui/anchor';
import { Icon } from '@/components/ui/icon';

export type NoticesLinkProps = { href: string; count: number };

/** The bell and how many notices were not read. */
export function NoticesLink({ href, count }: NoticesLinkProps) {
  return (
    <Anchor
      href={href}
      aria-label={
        count === 0 ? 'Avisos, nenhum por ler' : count === 1 ? '1 aviso não lido' : `${count} avisos não lidos`
      }
      className="relative inline-flex size-10 items-center justify-center gap-2 text-small text-title md:w-auto"
    >
      <Icon name="bell" />
      <span className="max-md:sr-only">{count}</span>
      {count > 0 && <span className="absolute top-1.5 right-1.5 size-2.5 rounded-pill bg-accent md:hidden" />}
    </Anchor>
  );
}
