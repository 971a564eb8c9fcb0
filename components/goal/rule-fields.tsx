import type { ReactNode } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { DateInput } from '@/components/form/date-input';
import type { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { RadioGroup, type RadioGroupProps } from '@/components/form/radio-group';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { RULE_LABELS, type RuleFieldName } from '@/components/goal/rule-values';
import type { DeadlineKind } from '@/lib/domain/deadlines/rule';
import { DEADLINE_KIND } from '@/lib/domain/glossary';

type Fields = ReturnType<typeof fieldsOf<RuleFieldName>>;

/** Shown while one of these kinds is chosen. CSS decides, so that it works before and without JavaScript. */
const SHOWN_FOR = {
  days: 'hidden group-has-[[value=daysAfterStart]:checked]/rule:grid',
  items: 'hidden group-has-[[value=annual]:checked]/rule:grid group-has-[[value=fromStart]:checked]/rule:grid',
  standing: 'hidden group-has-[[value=standing]:checked]/rule:grid',
  annual: 'hidden group-has-[[value=annual]:checked]/rule:grid',
  onCall: 'hidden group-has-[[value=onCall]:checked]/rule:grid',
  day: 'hidden group-has-[[value=dayOfMonthAfter]:checked]/rule:grid',
  norm: 'hidden group-has-[[value=norm]:checked]/rule:grid',
};

/** How a deadline is read: its kind, and only what this kind asks for. */
export function RuleFields({ field, years }: { field: Fields; years: number[] }) {
  const kinds = Object.entries(DEADLINE_KIND) as [DeadlineKind, string][];
  return (
    <div className="group/rule space-y-6">
      <Choice field={field} name="kind" choices={kinds.map(([value, label]) => ({ value, label }))} />
      <Group shown="days">
        <NumberInput {...field('days')} unit="dias" required />
        <Tick field={field} name="thenStanding" />
      </Group>
      <Group shown="standing">
        <NumberInput {...field('quietDays')} hint="180, se ficar vazio" unit="dias" optional />
        <NumberInput {...field('alertDays')} hint="Contados do início, sem força de prazo" unit="dias" optional />
      </Group>
      <Group shown="annual">
        <Choice field={field} name="cycle" choices={CYCLES} />
        <div>
          <NumberInput {...field('minimumHours')} unit="horas" optional />
          <Tick field={field} name="proratesFirst" />
          <Tick field={field} name="courseChange" />
        </div>
      </Group>
      <Group shown="items">
        <TextArea {...field('items')} hint="Um por linha. Cada item é acompanhado à parte." rows={3} />
      </Group>
      <Group shown="onCall">
        <Choice field={field} name="event" choices={EVENTS} />
      </Group>
      <Group shown="day">
        <NumberInput {...field('dayOfMonth')} hint="Do mês seguinte ao da assinatura" required />
      </Group>
      <Group shown="norm">
        <TextInput {...field('norm')} maxLength={200} optional />
        <TextInput {...field('defaultDue')} hint="Dia e mês, como 31/12. Antes de julho, é do ano seguinte." required />
        <CycleDates field={field} years={years} />
      </Group>
    </div>
  );
}

function Group({ shown, children }: { shown: keyof typeof SHOWN_FOR; children: ReactNode }) {
  return <div className={`gap-6 sm:grid-cols-2 ${SHOWN_FOR[shown]}`}>{children}</div>;
}

type ChoiceProps = Pick<RadioGroupProps, 'choices'> & { field: Fields; name: 'kind' | 'cycle' | 'event' };

/** Made anew when the action gives it back, since a reset form keeps the first choice otherwise. */
function Choice({ field, name, choices }: ChoiceProps) {
  const bound = field(name);
  return <RadioGroup key={bound.defaultValue} {...bound} choices={choices} required />;
}

function Tick({ field, name }: { field: Fields; name: 'thenStanding' | 'proratesFirst' | 'courseChange' }) {
  const { defaultValue, ...bound } = field(name);
  return <Checkbox {...bound} key={defaultValue} defaultChecked={defaultValue === 'on'} />;
}

/** One date for each cycle of the term; an empty one follows the usual day. */
function CycleDates({ field, years }: { field: Fields; years: number[] }) {
  const { errors } = field('dueDate');
  const dates = field.valuesOf('dueDate');
  return (
    <fieldset className="sm:col-span-2">
      <legend className="font-strong">
        {RULE_LABELS.dueDate}
        <span className="font-text text-mute"> (opcional)</span>
      </legend>
      <div className="mt-2 grid gap-4 sm:grid-cols-3">
        {years.map((year, index) => (
          <div key={year}>
            <input type="hidden" name="dueYear" value={year} />
            <DateInput
              id={index === 0 ? 'campo-dueDate' : `campo-dueDate-${year}`}
              name="dueDate"
              label={`Ciclo de ${year}`}
              defaultValue={dates[index] ?? ''}
              errors={errors?.filter((error) => error.includes(String(year)))}
              size="bar"
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

const CYCLES = [
  { value: 'civil', label: 'Ano civil', hint: 'Vence em 31/12' },
  { value: 'plan', label: 'Ano do plano', hint: 'De data a data, desde o início da vigência' },
];

const EVENTS = [
  { value: 'meeting', label: 'Cada reunião convocada' },
  { value: 'reportRequest', label: 'Cada pedido da Secretaria-Executiva' },
];
