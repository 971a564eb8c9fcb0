import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { NumberInput } from '@/components/form/number-input';
import { RadioGroup } from '@/components/form/radio-group';
import { Select } from '@/components/form/select';
import { Button } from '@/components/ui/button';
import type { TypedDeadline } from '@/lib/features/calendars/schema';

export type DeadlineFormProps = {
  calendars: { value: string; label: string }[];
  typed: TypedDeadline;
  errors: Partial<Record<string, string[]>>;
};

const FIELDS = {
  inicio: { id: 'inicio', label: 'Início do prazo, ou dia do evento' },
  contagem: { id: 'contagem', label: 'Como o prazo é contado' },
  quantidade: { id: 'quantidade', label: 'Quantidade' },
  calendario: { id: 'calendario', label: 'Calendário' },
};

const COUNTS = [
  { value: 'dias', label: 'Em dias' },
  { value: 'meses', label: 'Em meses' },
  { value: 'dia_do_mes_seguinte', label: 'Dia fixo do mês seguinte' },
];

const RULES = [
  'O dia do início não se conta.',
  'Sábados, domingos e feriados contam.',
  'Se no último dia não há expediente, ou ele encerra mais cedo, o prazo passa ao dia útil seguinte.',
];

/** A GET form: the address holds the whole question, so that it can be shared and works without JavaScript. */
export function DeadlineForm({ calendars, typed, errors }: DeadlineFormProps) {
  return (
    <form action="/prazos/calculadora" className="space-y-6 print:hidden">
      <ErrorSummary errors={errors} fields={FIELDS} purpose="calcular" />
      <DateInput {...FIELDS.inicio} name="inicio" defaultValue={typed.inicio} errors={errors.inicio} required />
      <RadioGroup
        {...FIELDS.contagem}
        name="contagem"
        choices={COUNTS}
        defaultValue={typed.contagem ?? 'dias'}
        errors={errors.contagem}
      />
      <NumberInput
        {...FIELDS.quantidade}
        name="quantidade"
        hint="De dias ou de meses. No dia fixo, o dia do mês."
        defaultValue={typed.quantidade}
        errors={errors.quantidade}
        required
      />
      <Select
        {...FIELDS.calendario}
        name="calendario"
        options={calendars}
        defaultValue={typed.calendario}
        errors={errors.calendario}
      />
      <Button type="submit" className="w-full">
        Calcular
      </Button>
      <ul className="border-t border-hair text-small text-mute">
        {RULES.map((rule) => (
          <li key={rule} className="border-b border-hair py-3 last:border-0">
            {rule}
          </li>
        ))}
      </ul>
    </form>
  );
}
