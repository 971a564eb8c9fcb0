import type { ComponentProps } from 'react';
import { Field } from './field';
import { boxClasses, describe, type FieldProps } from './field-props';

type Native = Pick<
  ComponentProps<'input'>,
  'defaultValue' | 'type' | 'inputMode' | 'autoComplete' | 'placeholder' | 'maxLength' | 'spellCheck' | 'min' | 'max'
>;
export type TextInputProps = FieldProps & Native & { /** Inside the box at right: "horas". */ unit?: string };

/** One line of text. */
export function TextInput({ label, optional, unit, size, hint, errors, required, ...native }: TextInputProps) {
  const { id } = native;
  return (
    <Field id={id} label={label} hint={hint} errors={errors} optional={optional} size={size}>
      <div className="relative">
        <input
          type="text"
          {...native}
          {...describe({ id, hint, errors, required })}
          className={`${boxClasses({ errors, size })} ${unit ? 'pr-24' : ''}`}
        />
        {unit && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 right-4 flex items-center text-mute"
          >
            {unit}
          </span>
        )}
      </div>
    </Field>
  );
}
