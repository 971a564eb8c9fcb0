import { CheckboxGroup } from '@/components/form/checkbox-group';
import type { FieldProps } from '@/components/form/field-props';

export type NotifyGroupProps = Pick<FieldProps, 'id' | 'name' | 'errors'> & {
  people: { value: string; label: string }[];
  chosen: string[];
};

/** Whom to tell besides who is told anyway. Folded away, since it is mostly not needed. */
export function NotifyGroup({ people, chosen, ...field }: NotifyGroupProps) {
  if (people.length === 0) return null;
  return (
    <details open={chosen.length > 0 || Boolean(field.errors)}>
      <summary className="text-link inline-flex min-h-10 items-center text-small font-strong">Avisar também</summary>
      <CheckboxGroup
        {...field}
        key={chosen.join()}
        label="Pessoas a avisar"
        hint="Quem registrou a atividade já é avisado."
        defaultValues={chosen}
        choices={people}
      />
    </details>
  );
}
