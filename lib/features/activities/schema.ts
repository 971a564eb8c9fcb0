import { z } from 'zod';
import { count, day, hours, id, optionalText, requiredText } from '@/lib/action/fields';

/** What the activity form sends. A draft needs only a title; what its goal asks for is checked when it is sent. */
export const activityForm = z.object({
  /** Chosen by the form when it opened, so that sending it again never makes a second activity. */
  id: id(),
  /** The version the person was looking at; 0 before the first save. */
  version: count(),
  obligationIds: z.array(id()).min(1, 'Escolha a obrigação que esta atividade atende.').max(20),
  title: requiredText('Dê um nome à atividade.', 200),
  performedFrom: day('Informe a data de início.').optional(),
  performedTo: day('Informe a data de fim.').optional(),
  place: optionalText(200),
  link: requiredText('', 500)
    .pipe(z.url({ protocol: /^https?$/, error: 'Informe um endereço completo, que comece com https://.' }))
    .optional(),
  partners: optionalText(500),
  hours: hours(2_000).optional(),
  enrolled: count().optional(),
  completed: count().optional(),
  participants: count().optional(),
  attendees: count().optional(),
  reach: count().optional(),
  items: z.array(requiredText('', 100)).max(20).default([]),
  narrative: optionalText(4_000),
  intent: z.enum(['save', 'submit']),
});
export type ActivityForm = z.output<typeof activityForm>;

/** A copy of an activity; the page chose its id, so that a double click makes one. */
export const activityCopy = z.object({ id: id(), copyId: id() });

/** Naming one activity, for what asks nothing else. */
export const activityReference = z.object({ id: id(), version: count() });

export const newActivityQuery = z.object({
  meta: z.string().max(10).optional().catch(undefined),
  obrigacao: z.uuid().optional().catch(undefined),
  /** The class that was held, to begin from. */
  turma: z.uuid().optional().catch(undefined),
});

/** The form's address: the obligation of an activity not yet saved, and the version it was last opened at. */
export const draftQuery = z.object({
  obrigacao: z.uuid().optional().catch(undefined),
  turma: z.uuid().optional().catch(undefined),
  versao: z.string().max(10).optional().catch(undefined),
});
