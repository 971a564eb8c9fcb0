import { type Choice, ChoiceGroup } from './choice-group';
import type { FieldProps } from './field-props';

export type RadioGroupProps = FieldProps & { choices: Choice[]; defaultValue?: string };

/** One of a few, all in sight. */
export function RadioGroup({ defaultValue, ...props }: RadioGroupProps) {
  return <ChoiceGroup type="radio" selected={defaultValue === undefined ? [] : [defaultValue]} {...props} />;
}
