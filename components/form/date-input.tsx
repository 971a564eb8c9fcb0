import { TextInput, type TextInputProps } from './text-input';

export type DateInputProps = Omit<TextInputProps, 'type' | 'unit' | 'inputMode' | 'maxLength'>;

/** A day, by the browser's own date field; the value is `AAAA-MM-DD`, and `min` and `max` too. */
export function DateInput(props: DateInputProps) {
  return <TextInput {...props} type="date" />;
}
