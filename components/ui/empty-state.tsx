import type { ReactNode } from 'react';
import { Anchor } from './anchor';

export type EmptyStateProps = { children: ReactNode; action?: { href: string; label: string } };

/** One sentence and one link where the list would be. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <p className="py-4 text-mute">
      {children}{' '}
      {action && (
        <Anchor href={action.href} className="text-link font-strong">
          {action.label}
        </Anchor>
      )}
    </p>
  );
}
