import type { FormState } from '@/lib/action/form-state';
import type { FieldProps } from './field-props';

type Values = Record<string, string | string[] | null | undefined>;
type BoundField = Pick<FieldProps, 'id' | 'name' | 'label' | 'errors'> & { defaultValue: string };

/**
 * Ties a form's fields to what its action gave back: what was typed, else the initial value, and what is wrong.
 */
export function fieldsOf<Name extends string>(
  state: FormState | null,
  labels: Record<Name, string>,
  initial: Values = {},
  /** Tells this form's fields from those of another on the page. */
  prefix = 'campo',
) {
  const valuesOf = (name: Name): string[] => {
    const value = state ? state.values[name] : initial[name];
    return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  };
  const bind = (name: Name): BoundField => ({
    id: `${prefix}-${name}`,
    name,
    label: labels[name],
    errors: state?.fieldErrors[name],
    defaultValue: valuesOf(name)[0] ?? '',
  });
  const names = Object.keys(labels) as Name[];
  const labelOf = (name: Name): string => labels[name];
  const summary = {
    errors: state?.fieldErrors,
    formErrors: state?.formErrors,
    fields: Object.fromEntries(names.map((name) => [name, { id: `${prefix}-${name}`, label: labelOf(name) }])),
  };
  return Object.assign(bind, { valuesOf, summary });
}
