type ConformField = {
  id: string;
  name: string;
  defaultValue?: string;
  defaultOptions?: string[];
  errors?: string[];
  required?: boolean;
  maxLength?: number;
};

/** Turns Conform's metadata of one field into the plain props of our inputs. */
export function fromConform({ id, name, defaultValue, errors, required, maxLength }: ConformField) {
  return { id, name, defaultValue, errors, required, maxLength };
}

/** The same for a group of checkboxes, whose value is a list. */
export function groupFromConform({ id, name, defaultOptions, errors, required }: ConformField) {
  return { id, name, defaultValues: defaultOptions, errors, required };
}
