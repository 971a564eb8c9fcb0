import type { ReactNode } from 'react';

export type FormActionsProps = { children: ReactNode /** At the right end: discarding. */; aside?: ReactNode };

/** The row of buttons that ends a form; stacked and full width on a phone. */
export function FormActions({ children, aside }: FormActionsProps) {
  return (
    <div className="flex flex-col gap-4 pt-2 md:flex-row md:items-center md:justify-between print:hidden">
      <div className="flex flex-col gap-4 md:flex-row md:items-center">{children}</div>
      {aside}
    </div>
  );
}
