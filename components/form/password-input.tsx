'use client';

import { useState, useSyncExternalStore } from 'react';
import { Field } from './field';
import { boxClasses, describe, type FieldProps } from './field-props';

export type PasswordInputProps = FieldProps & { autoComplete: 'current-password' | 'new-password' };

const none = () => () => undefined;

/** A password. Once the page is live it can be shown, so that a long one need not be typed blind. */
export function PasswordInput({ label, hint, errors, required, size, ...native }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const isLive = useSyncExternalStore(
    none,
    () => true,
    () => false,
  );
  const { id } = native;
  return (
    <Field id={id} label={label} hint={hint} errors={errors} size={size}>
      <div className="relative">
        <input
          {...native}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...describe({ id, hint, errors, required })}
          className={`${boxClasses({ errors, size })} ${isLive ? 'pr-24' : ''}`}
        />
        {isLive && (
          <button
            type="button"
            onClick={() => setShown(!shown)}
            aria-controls={id}
            className="text-link absolute inset-y-1 right-4 cursor-pointer px-1 text-small font-strong"
          >
            {shown ? 'Ocultar' : 'Mostrar'}
            <span className="sr-only"> {label.toLowerCase()}</span>
          </button>
        )}
      </div>
    </Field>
  );
}
