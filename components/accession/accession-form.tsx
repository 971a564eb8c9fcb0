'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { type Option, Select } from '@/components/form/select';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { ELOS, SPHERES } from '@/lib/domain/accessions/vocabulary';
import { registerAccessionAction } from '@/lib/features/accessions/actions';
import { INSTRUMENT_LABELS, InstrumentFields } from './instrument-fields';

export interface AccessionFormProps {
  id: string;
  agreementId: string;
  /** What the agreement calls the instrument, until someone chooses the other word. */
  instrument: string;
  calendars: Option[];
  /** Days between which a signing can lie, as `AAAA-MM-DD`. */
  days: { min: string; max: string };
  /** Hours that the plan asks a year, where it asks any. */
  usualHours?: number;
}

const LABELS = {
  ...INSTRUMENT_LABELS,
  signedOn: 'Assinatura',
  cnpj: 'CNPJ',
  name: 'Nome do órgão ou da entidade',
  acronym: 'Sigla',
  sphere: 'Esfera',
  elo: 'Elo da Rede',
  calendar: 'Calendário',
  minimumHours: 'Mínimo de horas de curso por ano',
};

const asOptions = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));

/** Everything that makes a body a party, in three questions: which instrument, who, and for what. */
export function AccessionForm({ id, agreementId, instrument, calendars, days, usualHours }: AccessionFormProps) {
  const [state, action] = useActionState(registerAccessionAction, null);
  const field = fieldsOf(state, LABELS, { instrument });
  const select = (name: 'sphere' | 'elo' | 'calendar') => {
    const bound = field(name);
    return { ...bound, key: bound.defaultValue };
  };
  const { key: sphereKey, ...sphere } = select('sphere');
  const { key: eloKey, ...elo } = select('elo');
  const { key: calendarKey, ...calendar } = select('calendar');
  return (
    <form action={action} noValidate className="space-y-12">
      <ErrorSummary {...field.summary} purpose="registrar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="agreementId" value={agreementId} />
      <Section title="Instrumento" id="instrumento">
        <div className="grid gap-6 pt-6 sm:grid-cols-6">
          <InstrumentFields field={field} />
          <div className="sm:col-span-2">
            <DateInput {...field('signedOn')} {...days} hint="Os prazos contam deste dia" required />
          </div>
        </div>
      </Section>
      <Section title="Quem adere" id="quem">
        <div className="grid gap-6 pt-6 sm:grid-cols-6">
          <div className="sm:col-span-6">
            <TextInput {...field('name')} maxLength={200} required />
          </div>
          <div className="sm:col-span-2">
            <TextInput {...field('acronym')} hint="Como aparece nas listas" maxLength={30} required />
          </div>
          <div className="sm:col-span-4">
            <TextInput {...field('cnpj')} hint="Com letras ou só números" maxLength={40} autoComplete="off" required />
          </div>
          <div className="sm:col-span-3">
            <Select {...sphere} key={sphereKey} emptyLabel="Escolha a esfera" options={asOptions(SPHERES)} required />
          </div>
          <div className="sm:col-span-3">
            <Select {...elo} key={eloKey} emptyLabel="Sem elo informado" options={asOptions(ELOS)} optional />
          </div>
        </div>
      </Section>
      <Section title="Como participa" id="participa">
        <div className="grid gap-6 pt-6 sm:grid-cols-6">
          <div className="sm:col-span-6">
            <TextArea {...field('scope')} hint="Como está no instrumento" maxLength={2_000} counter required />
          </div>
          <div className="sm:col-span-3">
            <Select
              {...calendar}
              key={calendarKey}
              hint="Dias sem expediente que movem os prazos"
              emptyLabel="Escolha o calendário"
              options={calendars}
              required
            />
          </div>
          {usualHours !== undefined && (
            <div className="sm:col-span-3">
              <NumberInput
                {...field('minimumHours')}
                hint={`Vazio, valem as ${usualHours} horas do plano`}
                unit="horas"
                optional
              />
            </div>
          )}
        </div>
      </Section>
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Registrar adesão</ImpactSubmit>
        <LinkButton href="/adesoes" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
