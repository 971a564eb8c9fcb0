'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { RadioGroup } from '@/components/form/radio-group';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { COURSE_MODALITY } from '@/lib/domain/glossary';
import { saveCourseAction } from '@/lib/features/courses/actions';

export type CourseFormProps = {
  id: string;
  /** The version that is looked at; 0 for a new class. */
  version: number;
  /** Who may offer it: one where it is settled. */
  parties: { id: string; acronym: string }[];
  partyId: string;
  /** What the form starts from, as typed. */
  values: Record<string, string>;
  cancelHref: string;
};

const LABELS = {
  partyId: 'Quem oferece',
  title: 'Nome do curso e da turma',
  audience: 'Público',
  modality: 'Modalidade',
  hours: 'Carga horária',
  places: 'Vagas',
  enrolFrom: 'Inscrições de',
  enrolTo: 'Inscrições até',
  startsOn: 'Aulas de',
  endsOn: 'Aulas até',
  place: 'Local das aulas',
  enrolUrl: 'Endereço da inscrição',
};

/** A class of the public schedule, new or changed. */
export function CourseForm({ id, version, parties, partyId, values, cancelHref }: CourseFormProps) {
  const [state, action] = useActionState(saveCourseAction, null);
  const field = fieldsOf(state, LABELS, { ...values, partyId });
  const modality = field('modality');
  return (
    <form action={action} noValidate className="space-y-10">
      <ErrorSummary {...field.summary} purpose={version === 0 ? 'anunciar' : 'salvar'} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {parties.length === 1 && <input type="hidden" name="partyId" value={partyId} />}
      <Section title="O curso" id="curso">
        <div className="grid gap-6 pt-6 sm:grid-cols-6">
          <div className="sm:col-span-6">
            <TextInput {...field('title')} hint="Como “Gestão de parcerias, turma 3”" maxLength={200} required />
          </div>
          {parties.length > 1 && (
            <div className="sm:col-span-3">
              <Select
                {...field('partyId')}
                options={parties.map((party) => ({ value: party.id, label: party.acronym }))}
                required
              />
            </div>
          )}
          <div className="sm:col-span-6">
            <TextInput {...field('audience')} hint="A quem se destina, e o que se pede" maxLength={300} required />
          </div>
          <div className="sm:col-span-3">
            <NumberInput {...field('hours')} decimal unit="horas" required />
          </div>
          <div className="sm:col-span-3">
            <NumberInput {...field('places')} unit="pessoas" optional />
          </div>
        </div>
      </Section>
      <Section title="As datas" id="datas">
        <div className="grid gap-6 pt-6 sm:grid-cols-2">
          {(['enrolFrom', 'enrolTo', 'startsOn', 'endsOn'] as const).map((name) => (
            <DateInput key={name} {...field(name)} required />
          ))}
        </div>
      </Section>
      <Section title="Onde" id="onde">
        <div className="space-y-6 pt-6">
          <RadioGroup
            {...modality}
            key={modality.defaultValue}
            choices={Object.entries(COURSE_MODALITY).map(([value, label]) => ({ value, label }))}
            required
          />
          <TextInput {...field('place')} hint="Dispensado quando tudo é a distância" maxLength={200} optional />
          <TextInput
            {...field('enrolUrl')}
            type="url"
            placeholder="https://"
            hint="Dispensado quando a inscrição é feita no local"
            maxLength={500}
            optional
          />
        </div>
      </Section>
      <FormActions>
        <SubmitButton pendingText="Salvando…">{version === 0 ? 'Anunciar turma' : 'Salvar turma'}</SubmitButton>
        <LinkButton href={cancelHref} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
