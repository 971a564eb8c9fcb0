'use client';

import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { Button } from './button';

export type ConfirmDialogProps = {
  /** The link that asks. */
  trigger: string;
  /** Page that asks the same, for who has no JavaScript. */
  fallbackHref: string;
  /** The question. */
  title: string;
  /** What will be lost. */
  children: ReactNode;
  /** The form whose button carries the verb. */
  confirm: ReactNode;
  cancelText?: string;
};

/** Asks before what cannot be undone: the question as title, what is lost as text, the verb on the button. */
export function ConfirmDialog({ trigger, fallbackHref, title, children, confirm, cancelText }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    dialog.current?.showModal();
  };
  return (
    <>
      <a
        href={fallbackHref}
        onClick={open}
        className="inline-flex min-h-12 items-center justify-center font-strong text-late underline-offset-4 hover:underline"
      >
        {trigger}
      </a>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-full max-w-dialog bg-page p-8 text-ink shadow-float backdrop:bg-scrim max-md:mb-0"
      >
        <h2 id={titleId} className="text-section font-section text-title">
          {title}
        </h2>
        <div className="mt-3">{children}</div>
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          {confirm}
          <Button variant="link" onClick={() => dialog.current?.close()}>
            {cancelText ?? 'Cancelar'}
          </Button>
        </div>
      </dialog>
    </>
  );
}
