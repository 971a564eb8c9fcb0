import { type Choice, ChoiceGroup } from './choice-group';
import type { FieldProps } from './field-props';

export type CheckboxGroupProps = FieldProps & { choices: Choice[]; defaultValues?: string[] };

/** Any of a few. */
export function CheckboxGroup({ defaultValues = [], ...props }: CheckboxGroupProps) {
  return <ChoiceGroup type="checkbox" selected={defaultValues} {...props} />;
}
