import type { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { TextInput } from '@/components/form/text-input';
import { INSTRUMENTS } from '@/lib/domain/accessions/vocabulary';

export const INSTRUMENT_LABELS = {
  instrument: 'Nome do instrumento',
  number: 'Número',
  seiProcess: 'Processo SEI',
  scope: 'Âmbito de competência e de atuação',
};

type Bind = ReturnType<typeof fieldsOf<keyof typeof INSTRUMENT_LABELS>>;

/** How the instrument is called, its number and its process: the same when it is registered and when it is mended. */
export function InstrumentFields({ field }: { field: Bind }) {
  const { defaultValue, ...instrument } = field('instrument');
  return (
    <>
      <div className="sm:col-span-6">
        <RadioGroup
          {...instrument}
          key={defaultValue}
          defaultValue={defaultValue}
          required
          choices={INSTRUMENTS.map((word) => ({ value: word, label: word }))}
        />
      </div>
      <div className="sm:col-span-2">
        <TextInput {...field('number')} hint="Por exemplo, 12/2026" maxLength={40} autoComplete="off" required />
      </div>
      <div className="sm:col-span-4">
        <TextInput
          {...field('seiProcess')}
          hint="Com os dígitos, como 19973.010322/2025-54"
          maxLength={40}
          inputMode="numeric"
          autoComplete="off"
          required
        />
      </div>
    </>
  );
}
