import { DateInput } from '@/components/form/date-input';
import type { fieldsOf } from '@/components/form/from-state';
import { TextInput } from '@/components/form/text-input';
import type { DesignationField, DesignationPurpose } from '@/lib/domain/glossary';
import { maskedText } from './designation-words';

export type PersonFieldsProps = {
  field: ReturnType<typeof fieldsOf<DesignationField>>;
  purpose: DesignationPurpose;
  /** Last day that may be chosen, as `AAAA-MM-DD`. */
  today: string;
  /** What is on record, masked, where another number is typed only to correct it. */
  known?: { maskedCpf: string | null; maskedPhone: string | null };
};

/** What the plan asks of a person, and nothing more: the Painel Gerencial takes no phone. */
export function PersonFields({ field, purpose, today, known }: PersonFieldsProps) {
  const keep = (masked: string | null) => `Está guardado ${maskedText(masked)}. Deixe vazio para manter`;
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextInput {...field('name')} maxLength={200} autoComplete="off" required />
      </div>
      <TextInput
        {...field('cpf')}
        hint={known ? keep(known.maskedCpf) : 'Como 111.444.777-35'}
        inputMode="numeric"
        autoComplete="off"
        maxLength={14}
        required={!known}
        optional={Boolean(known)}
      />
      {purpose === 'FOLLOW_UP' && (
        <TextInput
          {...field('phone')}
          hint={known ? keep(known.maskedPhone) : 'Com o DDD, como (69) 99999-0000'}
          type="tel"
          autoComplete="off"
          maxLength={30}
          required={!known}
          optional={Boolean(known)}
        />
      )}
      <TextInput
        {...field('email')}
        hint="O institucional, de preferência"
        type="email"
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
        required
      />
      <DateInput {...field('startsOn')} hint="A data do ato de designação" max={today} required />
    </div>
  );
}
