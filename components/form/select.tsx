import { Icon } from '@/components/ui/icon';
import { Field } from './field';
import { boxClasses, describe, type FieldProps } from './field-props';

export type Option = { value: string; label: string };
export type SelectProps = FieldProps & {
  options: Option[];
  defaultValue?: string;
  /** First, empty option: "Todos", "Escolha uma meta". */
  emptyLabel?: string;
};

/** One of many, by the browser's own list. */
export function Select({ id, name, label, options, defaultValue, emptyLabel, ...rest }: SelectProps) {
  const { hint, errors, required, optional, size } = rest;
  return (
    <Field id={id} label={label} hint={hint} errors={errors} optional={optional} size={size}>
      <div className="relative">
        <select
          id={id}
          name={name}
          defaultValue={defaultValue}
          {...describe({ id, hint, errors, required })}
          className={`${boxClasses({ errors, size })} appearance-none pr-11 text-ellipsis`}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-mute">
          <Icon name="chevron-down" />
        </span>
      </div>
    </Field>
  );
}
