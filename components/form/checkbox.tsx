import type { ReactNode } from 'react';
import { FieldErrors } from './field-errors';
import { describe, type FieldProps } from './field-props';

export type CheckboxProps = Pick<FieldProps, 'id' | 'name' | 'errors' | 'required'> & {
  label: ReactNode;
  value?: string;
  defaultChecked?: boolean;
};

/** A single yes or no. */
export function Checkbox({ id, name, label, value = 'on', defaultChecked, errors, required }: CheckboxProps) {
  return (
    <div>
      <label className="flex min-h-10 cursor-pointer items-start gap-3 py-2">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          {...describe({ id, errors, required })}
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
        <span>{label}</span>
      </label>
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}
