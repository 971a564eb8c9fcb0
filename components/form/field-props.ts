/** What every field takes. Plain values, so that a GET filter form and a Conform form use the same inputs. */
export type FieldProps = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  errors?: string[];
  /** Told to assistive technology; the server decides, so the browser's own bubbles stay away. */
  required?: boolean;
  /** Draws "(opcional)" after the label. Required is the rule and has no marker. */
  optional?: boolean;
  /** Filters and bars use the 40 px form. */
  size?: 'page' | 'bar';
};

/** Ties a control to its hint and errors. */
export function describe({ id, hint, errors, required }: Pick<FieldProps, 'id' | 'hint' | 'errors' | 'required'>) {
  const invalid = Boolean(errors?.length);
  const ids = [hint && `${id}-dica`, invalid && `${id}-erro`].filter(Boolean).join(' ');
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
  };
}

/** Classes of a boxed control: 1 px control border, 2 px late border when wrong. */
export function boxClasses({ errors, size = 'page' }: Pick<FieldProps, 'errors' | 'size'>): string {
  const border = errors?.length ? 'border-late outline-late ring-1 ring-late ring-inset' : 'border-control';
  const height = size === 'page' ? 'min-h-12 px-4 text-body' : 'min-h-10 px-3 text-small';
  return `w-full rounded-field border bg-page text-ink placeholder:text-mute ${border} ${height}`;
}
