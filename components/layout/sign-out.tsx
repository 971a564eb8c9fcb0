import { Icon } from '@/components/ui/icon';

/** Ends the session; a form, because a link must not change anything. */
export function SignOut({ action }: { action: () => void | Promise<void> }) {
  return (
    <form action={action}>
      <button className="inline-flex min-h-10 cursor-pointer items-center gap-2 text-small text-title hover:underline">
        <Icon name="sign-out" />
        Sair
      </button>
    </form>
  );
}
