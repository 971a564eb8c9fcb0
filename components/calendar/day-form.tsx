'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { TextInput } from '@/components/form/text-input';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import type { NonWorkingDay } from '@/lib/domain/calendar/calendar';
import { DAY_EFFECT } from '@/lib/domain/glossary';
import { addDayAction, changeDayAction } from '@/lib/features/calendars/actions';

export interface DayFormProps {
  calendarId: string;
  /** Where the calendar's page shows the year that the person came from. */
  backHref: string;
  /** The day to change, with the mark of what it said; without it, a new one. */
  stored?: { day: NonWorkingDay; was: string };
}

const LABELS = {
  date: 'Data',
  name: 'Nome do dia',
  effect: 'Efeito no expediente',
  act: 'Ato que define o dia',
  proposed: 'Ainda é proposta, a confirmar',
};

const EFFECT_NOTES = {
  FULL_DAY: 'O prazo que vence neste dia passa ao dia útil seguinte.',
  CLOSES_EARLY: 'O prazo que vence neste dia passa ao dia útil seguinte.',
  OPENS_LATE: 'O prazo que vence neste dia não muda. Leitura da SEGES.',
};

/** A day of a calendar, new or to be changed. What moves is shown before it is saved. */
export function DayForm({ calendarId, backHref, stored }: DayFormProps) {
  const [state, action] = useActionState(stored ? changeDayAction : addDayAction, null);
  const { date, name, effect = 'FULL_DAY', act, proposed } = stored?.day ?? {};
  const field = fieldsOf(state, LABELS, { date, name, effect, act, proposed: proposed ? 'on' : null });
  const { defaultValue: ticked, ...box } = field('proposed');
  const { defaultValue: chosen, ...effects } = field('effect');
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="calendarId" value={calendarId} />
      {stored && <input type="hidden" name="from" value={stored.day.date} />}
      {stored && <input type="hidden" name="was" value={stored.was} />}
      <div className="grid gap-6 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <DateInput {...field('date')} min="2000-01-01" max="2100-12-31" required />
        <TextInput {...field('name')} maxLength={120} required />
      </div>
      <RadioGroup
        {...effects}
        key={chosen}
        defaultValue={chosen}
        choices={Object.entries(DAY_EFFECT).map(([value, label]) => ({
          value,
          label,
          hint: EFFECT_NOTES[value as keyof typeof EFFECT_NOTES],
        }))}
      />
      <div>
        <TextInput
          {...field('act')}
          hint="Por exemplo: Decreto RO 31.210/2026. A memória de cálculo de cada prazo o cita."
          maxLength={200}
          required
        />
        <Checkbox {...box} key={ticked} defaultChecked={ticked === 'on'} />
      </div>
      <ImpactPreview impact={state?.impact} />
      <FormActions
        aside={
          stored && (
            <LinkButton href={`${backHref.split('?')[0]}/${stored.day.date}/retirar`} variant="danger-link">
              Retirar dia
            </LinkButton>
          )
        }
      >
        <ImpactSubmit impact={state?.impact}>{stored ? 'Salvar dia' : 'Incluir dia'}</ImpactSubmit>
        <LinkButton href={backHref} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
