import type { ReactNode } from 'react';
import { FieldErrors } from './field-errors';
import { describe, type FieldProps } from './field-props';

export type Choice = { value: string; label: ReactNode; hint?: string };
type ChoiceGroupProps = FieldProps & {
  type: 'checkbox' | 'radio';
  choices: Choice[];
  selected: string[];
};

/** Fieldset shared by the groups. The first control has the field's id, so that the summary's link focuses it. */
export function ChoiceGroup({
  id,
  name,
  label,
  type,
  choices,
  selected,
  hint,
  errors,
  required,
  optional,
}: ChoiceGroupProps) {
  const { 'aria-describedby': describedBy } = describe({ id, hint, errors });
  return (
    <fieldset aria-describedby={describedBy} className="min-w-0">
      <legend className={`font-strong ${errors?.length ? 'text-late' : 'text-ink'}`}>
        {label}
        {optional && <span className="font-text text-mute"> (opcional)</span>}
        {required && <span className="sr-only"> (obrigatório)</span>}
      </legend>
      {hint && (
        <p id={`${id}-dica`} className="text-small text-mute">
          {hint}
        </p>
      )}
      <div className="mt-1">
        {choices.map((choice, index) => (
          <label key={choice.value} className="flex min-h-9 cursor-pointer items-start gap-3 py-1.5 max-md:min-h-10">
            <input
              type={type}
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={choice.value}
              defaultChecked={selected.includes(choice.value)}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span>
              {choice.label}
              {choice.hint && <span className="block text-small text-mute">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  );
}
