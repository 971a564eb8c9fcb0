import type { ComponentProps } from 'react';
import { CharacterCounter } from './character-counter';
import { Field } from './field';
import { boxClasses, describe, type FieldProps } from './field-props';

type Native = Pick<ComponentProps<'textarea'>, 'defaultValue' | 'rows' | 'placeholder' | 'readOnly'>;
export type TextAreaProps = FieldProps &
  Native & { maxLength?: number /** Shows "89 de 1.000 caracteres". */; counter?: boolean };

/** Several lines of text. The limit is counted, not enforced while typing: the server says when it is passed. */
export function TextArea({
  label,
  optional,
  maxLength,
  counter,
  hint,
  errors,
  required,
  size,
  ...native
}: TextAreaProps) {
  const { id, defaultValue } = native;
  const below = counter && maxLength && (
    <CharacterCounter controlId={id} max={maxLength} initial={String(defaultValue ?? '').length} />
  );
  return (
    <Field id={id} label={label} hint={hint} errors={errors} optional={optional} size={size} below={below}>
      <textarea
        rows={4}
        {...native}
        {...describe({ id, hint, errors, required })}
        className={`${boxClasses({ errors, size })} block py-3`}
      />
    </Field>
  );
}
