import { Icon } from '@/components/ui/icon';

/** The sentences that say what is wrong, beneath the field. */
export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <div id={`${id}-erro`} className="mt-2 space-y-1">
      {errors.map((error) => (
        <p key={error} className="flex gap-2 text-small font-strong text-late">
          <Icon name="warn" />
          {error}
        </p>
      ))}
    </div>
  );
}
