import { Icon } from '@/components/ui/icon';
import { FieldErrors } from './field-errors';
import { describe, type FieldProps } from './field-props';

export type FileInputProps = FieldProps & {
  accept?: string;
  multiple?: boolean;
  /** Opens the camera on a phone. */
  camera?: boolean;
};

/** Files by the browser's own chooser, which also takes what is dragged onto it. */
export function FileInput({
  id,
  name,
  label,
  accept,
  multiple,
  camera,
  hint,
  errors,
  required,
  optional,
}: FileInputProps) {
  return (
    <div>
      <div
        className={`flex flex-wrap items-center gap-x-5 gap-y-3 rounded-field border border-dashed p-5 ${errors?.length ? 'border-late' : 'border-control'}`}
      >
        <Icon name="upload" size={24} className="text-mute" />
        <div className="min-w-0 flex-1 basis-56">
          <label htmlFor={id} className="font-strong text-ink">
            {label}
            {optional && <span className="font-text text-mute"> (opcional)</span>}
          </label>
          {hint && (
            <p id={`${id}-dica`} className="text-small text-mute">
              {hint}
            </p>
          )}
        </div>
        <input
          type="file"
          id={id}
          name={name}
          accept={accept}
          multiple={multiple}
          capture={camera ? 'environment' : undefined}
          {...describe({ id, hint, errors, required })}
          className="min-h-10 max-w-full text-small text-mute file:mr-4 file:min-h-10 file:cursor-pointer file:rounded-pill file:border file:border-accent file:bg-transparent file:px-5 file:font-strong file:text-accent"
        />
      </div>
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}
