import { Anchor } from '@/components/ui/anchor';
import { Icon } from '@/components/ui/icon';

/** The way to one's own account, in both menus. */
export function AccountLink() {
  return (
    <Anchor href="/conta" className="inline-flex min-h-10 items-center gap-2 text-small text-title hover:underline">
      <Icon name="user" />
      Minha conta
    </Anchor>
  );
}
