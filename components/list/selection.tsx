import { Button } from '@/components/ui/button';

/** The form that the boxes of a list belong to, wherever they stand. */
const FORM = 'marcados';

/** Picks one row of a list. */
export function SelectBox({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label className="-mt-1.5 -ml-2 flex size-10 cursor-pointer items-center justify-center">
      <input type="checkbox" form={FORM} name={name} value={value} className="size-5 accent-accent" />
      <span className="sr-only">Marcar {label}</span>
    </label>
  );
}

export type SelectionBarProps = {
  /** What can be done with what is picked: each step has a page that says what will happen, and asks. */
  steps: { href: string; label: string; isDanger?: boolean }[];
  /** What the next page needs to know besides, by name: the filters of the list. */
  carried?: Record<string, string | undefined>;
  /** Before the steps; the usual words speak of what is ticked. */
  lead?: string;
};

/** What to do with the rows that are picked. Nothing is done before the next page. */
export function SelectionBar({ steps, carried = {}, lead = 'Com o que estiver marcado:' }: SelectionBarProps) {
  return (
    <form id={FORM} className="flex flex-wrap items-center gap-x-6 print:hidden">
      {Object.entries(carried).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <p>{lead}</p>
      {steps.map(({ href, label, isDanger }) => (
        <Button
          key={href}
          type="submit"
          formAction={href}
          formMethod="get"
          variant={isDanger ? 'danger-link' : 'link'}
          size="bar"
        >
          {label}
        </Button>
      ))}
    </form>
  );
}
