import { CheckboxGroup } from '@/components/form/checkbox-group';
import { DateInput } from '@/components/form/date-input';
import type { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { PointNotes } from '@/components/review/point-notes';
import type { CountField } from '@/lib/domain/execution/goal-requirements';
import type { ReviewPoint } from '@/lib/domain/execution/review';
import type { ActivityField } from '@/lib/domain/glossary';

export type ActivityFieldsProps = {
  field: ReturnType<typeof fieldsOf<ActivityField>>;
  fields: readonly CountField[];
  required: readonly CountField[];
  items: readonly string[];
  days: { min: string; max: string };
  /** What a reviewer asked to mend, shown beneath each field. */
  points?: ReviewPoint[];
};

const COUNTS = ['enrolled', 'completed', 'participants', 'attendees', 'reach'] as const;

/** Title, days and words of every activity; counts, items and places only where its goals ask for them. */
export function ActivityFields({ field, fields, required, items, days, points }: ActivityFieldsProps) {
  const asks = (name: CountField) => fields.includes(name);
  const need = (name: CountField) => (required.includes(name) ? { required: true } : { optional: true });
  const note = (subject: ActivityField) => <PointNotes points={points} subject={subject} />;
  return (
    <div className="grid gap-6 pt-6 sm:grid-cols-6">
      <div className="sm:col-span-6">
        <TextInput {...field('title')} maxLength={200} required />
        {note('title')}
      </div>
      <div className="sm:col-span-2">
        <DateInput {...field('performedFrom')} {...days} required />
        {note('performedFrom')}
      </div>
      <div className="sm:col-span-2">
        <DateInput {...field('performedTo')} {...days} optional />
        {note('performedTo')}
      </div>
      {asks('hours') && (
        <div className="sm:col-span-2">
          <NumberInput {...field('hours')} decimal unit="horas" {...need('hours')} />
          {note('hours')}
        </div>
      )}
      {COUNTS.filter(asks).map((name) => (
        <div key={name} className="sm:col-span-2">
          <NumberInput {...field(name)} unit="pessoas" optional />
          {note(name)}
        </div>
      ))}
      {asks('items') && (
        <div className="sm:col-span-6">
          <CheckboxGroup
            {...field('items')}
            {...need('items')}
            key={field.valuesOf('items').join()}
            defaultValues={field.valuesOf('items')}
            choices={items.map((item) => ({ value: item, label: item }))}
          />
          {note('items')}
        </div>
      )}
      {asks('partners') && (
        <div className="sm:col-span-6">
          <TextInput {...field('partners')} hint="Órgãos e entidades que fizeram junto" maxLength={500} optional />
          {note('partners')}
        </div>
      )}
      {asks('place') && (
        <div className="sm:col-span-6">
          <TextInput {...field('place')} maxLength={200} optional />
          {note('place')}
        </div>
      )}
      {asks('link') && (
        <div className="sm:col-span-6">
          <TextInput {...field('link')} type="url" placeholder="https://" optional />
          {note('link')}
        </div>
      )}
      <div className="sm:col-span-6">
        <TextArea {...field('narrative')} maxLength={4_000} counter optional />
        {note('narrative')}
      </div>
    </div>
  );
}
