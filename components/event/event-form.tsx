'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { TextInput } from '@/components/form/text-input';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { EVENT_KIND } from '@/lib/domain/glossary';
import { REGISTERED_KINDS, type RegisteredKind } from '@/lib/domain/obligations/event-facts';
import { changeEventAction, registerEventAction } from '@/lib/features/events/actions';
import { EVENT_DAYS } from './event-words';

/** Days outside of which no event lies, as `AAAA-MM-DD`. */
type Days = { min: string; max: string };
export type NewEventFormProps = {
  id: string;
  agreementId: string;
  days: Days;
  /** What it starts from, by field name, where another page knows what happened. */
  initial?: Record<string, string>;
};
export type EventChangeFormProps = {
  event: {
    id: string;
    version: number;
    kind: RegisteredKind;
    title: string;
    occurredOn: string;
    dueOn: string | null;
  };
  days: Days;
};

const HINT: Record<RegisteredKind, string> = {
  MEETING: 'O prazo é o dia da reunião.',
  REPORT_REQUEST:
    'Para pedir as ações do ano, abra a coleta em Relatórios: ela registra o pedido e recebe as respostas. Aqui, só um pedido feito fora dela.',
  COURSE_CHANGE: 'O prazo é o dia até o qual se espera a nova divulgação.',
};

const LABELS = {
  kind: 'O que aconteceu',
  title: 'Título',
  occurredOn: 'Aconteceu em',
  dueOn: 'Prazo',
  why: 'Por que muda',
};

function Moves() {
  return (
    <p className="max-w-measure text-small text-mute">
      Se nesse dia um partícipe não tem expediente, o prazo dele passa ao dia útil seguinte (Lei 9.784/1999, art. 66, §
      1º).
    </p>
  );
}

/** Registers an event. What it opens is shown first where something would be late at once. */
export function NewEventForm({ id, agreementId, days, initial }: NewEventFormProps) {
  const [state, action] = useActionState(registerEventAction, null);
  const field = fieldsOf(state, LABELS, initial);
  const kind = field('kind');
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="registrar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="agreementId" value={agreementId} />
      <RadioGroup
        {...kind}
        key={kind.defaultValue}
        required
        choices={REGISTERED_KINDS.map((value) => ({ value, label: EVENT_KIND[value], hint: HINT[value] }))}
      />
      <TextInput {...field('title')} hint="Nomeia a obrigação de cada partícipe" maxLength={200} required />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateInput {...field('occurredOn')} {...days} hint="O dia da convocação, do pedido ou da alteração" required />
        <DateInput {...field('dueOn')} {...days} hint="O dia da reunião, da resposta ou da divulgação" required />
      </div>
      <Moves />
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Registrar evento</ImpactSubmit>
        <LinkButton href="/eventos" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}

/** Changes an event's title or days. What moves is shown before it is saved. */
export function EventChangeForm({ event, days }: EventChangeFormProps) {
  const [state, action] = useActionState(changeEventAction, null);
  const words = EVENT_DAYS[event.kind];
  const labels = { ...LABELS, occurredOn: words.occurred, dueOn: words.due };
  const field = fieldsOf(state, labels, { title: event.title, occurredOn: event.occurredOn, dueOn: event.dueOn });
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="id" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
      <TextInput {...field('title')} maxLength={200} required />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateInput {...field('occurredOn')} {...days} required />
        <DateInput {...field('dueOn')} {...days} required />
      </div>
      <Moves />
      <TextInput {...field('why')} hint="Fica no histórico de cada prazo" maxLength={300} optional />
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Salvar evento</ImpactSubmit>
        <LinkButton href={`/eventos/${event.id}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
