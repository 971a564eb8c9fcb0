import { TextInput, type TextInputProps } from './text-input';

export type NumberInputProps = Omit<TextInputProps, 'type' | 'inputMode' | 'label'> & {
  label: string;
  decimal?: boolean;
};

/** A figure: text with the numeric keyboard, so that a wheel never changes it and a comma is accepted. */
export function NumberInput({ decimal, ...props }: NumberInputProps) {
  return <TextInput {...props} type="text" inputMode={decimal ? 'decimal' : 'numeric'} autoComplete="off" />;
}
