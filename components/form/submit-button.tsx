'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from '@/components/ui/button';

export type SubmitButtonProps = Omit<ButtonProps, 'type'> & { pendingText?: string };

/** Says that it is at work and takes no second press; without JavaScript it is a plain submit button. */
export function SubmitButton({ pendingText = 'Enviando…', children, onClick, ...props }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...props}
    >
      <span aria-live="polite">{pending ? pendingText : children}</span>
    </Button>
  );
}
