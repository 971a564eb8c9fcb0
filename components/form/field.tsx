import type { ReactNode } from 'react';
import { FieldErrors } from './field-errors';
import type { FieldProps } from './field-props';

export type FieldFrameProps = Pick<FieldProps, 'id' | 'label' | 'hint' | 'errors' | 'optional' | 'size'> & {
  /** Under the box at right, such as a counter. */
  below?: ReactNode;
  children: ReactNode;
};

/** Label above, hint under it, the control, then the error. */
export function Field({ id, label, hint, errors, optional, size = 'page', below, children }: FieldFrameProps) {
  const tone = errors?.length ? 'text-late' : 'text-ink';
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={`block font-strong ${size === 'bar' ? 'text-small' : ''} ${tone}`}>
        {label}
        {optional && <span className="font-text text-mute"> (opcional)</span>}
      </label>
      {hint && (
        <p id={`${id}-dica`} className="text-small text-mute">
          {hint}
        </p>
      )}
      <div className="mt-1">{children}</div>
      {below}
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}
