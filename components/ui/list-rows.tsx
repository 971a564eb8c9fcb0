import type { ReactNode } from 'react';

/** The list that holds `ListRow`s: hairlines between, the section's line above. */
export function ListRows({ label, children }: { label?: string; children: ReactNode }) {
  return <ul aria-label={label}>{children}</ul>;
}
