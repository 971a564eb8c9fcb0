import { Icon } from '@/components/ui/icon';
import type { ThemeAction } from './shell-props';

const BUTTON = 'min-h-10 cursor-pointer items-center gap-2 text-small text-title hover:underline';

/** Two buttons of which one is shown, so that the server need not know the system's theme. */
export function ThemeToggle({ action }: { action: ThemeAction }) {
  return (
    <form action={action}>
      <button name="tema" value="dark" className={`inline-flex dark:hidden ${BUTTON}`}>
        <Icon name="contrast" />
        Contraste<span className="sr-only">: usar o tema escuro</span>
      </button>
      <button name="tema" value="light" className={`hidden dark:inline-flex ${BUTTON}`}>
        <Icon name="contrast" />
        Contraste<span className="sr-only">: usar o tema claro</span>
      </button>
    </form>
  );
}
