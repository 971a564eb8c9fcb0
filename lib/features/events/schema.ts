import { z } from 'zod';
import { count, day, id, optionalText, requiredText } from '@/lib/action/fields';
import { EVENT_KIND, type EventKind } from '@/lib/domain/glossary';
import { REGISTERED_KINDS } from '@/lib/domain/obligations/event-facts';

const facts = {
  title: requiredText('Dê um título, como “3ª reunião técnica de 2026”.', 200),
  occurredOn: day('Informe o dia em que aconteceu.'),
  dueOn: day('Informe a data da reunião ou da resposta.'),
};

/** The mark of the impact that the person has seen. */
const seen = optionalText(64);

/** What the form of a new event sends. */
export const eventForm = z.object({
  /** Chosen by the form when it opened, so that sending it again never makes a second event. */
  id: id(),
  agreementId: id(),
  kind: z.enum(REGISTERED_KINDS, { error: 'Escolha o que aconteceu.' }),
  ...facts,
  seen,
});

/** A change of an event's facts: a meeting that moves, a date that was wrong. */
export const eventChangeForm = z.object({
  id: id(),
  /** The version the person was looking at. */
  version: count(),
  ...facts,
  /** Why it changes. Stands in each obligation's history. */
  why: optionalText(300),
  seen,
});

/** Withdrawing an event, with the reason that its obligations are cancelled for. */
export const eventWithdrawalForm = z.object({
  id: id(),
  version: count(),
  reason: requiredText('Diga por que o evento deixa de valer.', 500),
  seen,
});

/** The address of a new event: the class whose change it tells of. */
export const newEventQuery = z.object({ turma: z.uuid().optional().catch(undefined) });

const kinds = Object.keys(EVENT_KIND) as [EventKind, ...EventKind[]];
const page = z.coerce.number().int().min(1).max(10_000).default(1).catch(1);

/** Filters of the list of events in the address. What is not understood counts as not asked. */
export const eventListQuery = z.object({
  tipo: z.enum(kinds).optional().catch(undefined),
  ano: z.coerce.number().int().min(2000).max(2199).optional().catch(undefined),
  pagina: page,
});
export type EventListQuery = z.output<typeof eventListQuery>;

export const eventPageQuery = z.object({ pagina: page });
