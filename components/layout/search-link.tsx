import { Anchor } from '@/components/ui/anchor';
import { Icon } from '@/components/ui/icon';

/** Word and sign in the bar; the sign alone has no place, so the phone has it in the menu. */
export function SearchLink({ href }: { href: string }) {
  return (
    <Anchor href={href} className="inline-flex min-h-10 items-center gap-2 text-small text-title hover:underline">
      <Icon name="search" />
      Buscar
    </Anchor>
  );
}
