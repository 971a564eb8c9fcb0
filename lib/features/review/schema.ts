import { z } from 'zod';
import { count, id, optionalText, requiredText } from '@/lib/action/fields';
import { evidenceSubject, isFieldSubject, type ReviewPoint } from '@/lib/domain/execution/review';

const POINT_LIMIT = 1_000;
/** The most activities that are validated at once. */
export const MOST_AT_ONCE = 50;

/** The name of the field in which a reviewer writes what to mend in a field of the activity, or in an evidence. */
export function pointField(subject: string): string {
  const evidence = /^evidence:(.+)$/.exec(subject)?.[1];
  return evidence ? `proof_${evidence.replaceAll('-', '')}` : `point_${subject}`;
}

/** The subject of a point by its field's name; null for a name that is no point's, undefined for no subject of ours. */
function subjectOf(name: string): string | null | undefined {
  if (name.startsWith('point_')) return isFieldSubject(name.slice(6)) ? name.slice(6) : undefined;
  if (!name.startsWith('proof_')) return null;
  const parts = /^proof_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(name);
  return parts ? evidenceSubject(parts.slice(1).join('-')) : undefined;
}

const notify = z.array(id()).max(20, 'Escolha até 20 pessoas.').default([]);

/**
 * A reviewer's decision, or a question. What is to be mended comes in one field for each point, named by `pointField`,
 * and in a general note; returning needs one of them at least.
 */
export const reviewForm = z
  .looseObject({
    id: id(),
    version: count(),
    decision: z.enum(['VALIDATED', 'RETURNED', 'QUESTION'], { error: 'Escolha validar, devolver ou perguntar.' }),
    note: optionalText(2_000),
    notify,
    /** Chosen by the form of a question, so that sending it again asks once. */
    remarkId: id().optional(),
    /** The queue's address, to go on in it. */
    queue: optionalText(1_000),
  })
  .transform(({ id: activityId, version, decision, note, notify: mentionIds, remarkId, queue, ...rest }, context) => {
    const points = pointsIn(rest, context);
    if (decision === 'QUESTION' && !note)
      context.addIssue({ code: 'custom', path: ['note'], message: 'Escreva a pergunta.' });
    if (decision === 'RETURNED' && !note && points.length === 0)
      context.addIssue({ code: 'custom', path: ['note'], message: 'Diga o que precisa ser corrigido.' });
    return { id: activityId, version, decision, note, notify: mentionIds, remarkId, queue, points };
  });
export type ReviewForm = z.output<typeof reviewForm>;

function pointsIn(fields: Record<string, unknown>, context: z.RefinementCtx): ReviewPoint[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const subject = subjectOf(name);
    if (subject === null) return [];
    const text = optionalText(POINT_LIMIT).safeParse(value === '' ? undefined : value);
    if (subject === undefined) context.addIssue({ code: 'custom', path: [name], message: 'Este ponto não existe.' });
    else if (!text.success)
      context.addIssue({ code: 'custom', path: [name], message: text.error.issues[0]?.message ?? '' });
    return subject && text.success && text.data ? [{ subject, text: text.data }] : [];
  });
}

/** The party's answer to a question. Its id is chosen by the form, so that sending it again answers once. */
export const answerForm = z.object({
  id: id(),
  remarkId: id(),
  answer: requiredText('Escreva a resposta.', 2_000),
  notify,
});

/** Takes a validation back, with the reason. */
export const reopenForm = z.object({
  id: id(),
  version: count(),
  reason: requiredText('Diga por que a atividade precisa ser corrigida.', 1_000),
});

/** An activity and the version that was seen of it, as one value of a form: "id:version". */
const seenActivity = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, 'Esta lista não confere.')
  .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }));

/** Many activities to validate, each as it was seen. */
export const bulkForm = z.object({
  seen: z
    .array(seenActivity)
    .min(1, 'Nenhuma das atividades pode ser validada.')
    .max(MOST_AT_ONCE, `Valide até ${MOST_AT_ONCE} de cada vez.`),
  queue: optionalText(1_000),
});

/** Filters of the queue in the address. What is not understood counts as not asked. */
export const reviewQuery = z.object({
  atividade: z.uuid().optional().catch(undefined),
  /** The activity just decided: the next one opens. */
  depois: z.uuid().optional().catch(undefined),
  participe: z.uuid().optional().catch(undefined),
  eixo: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  meta: z.string().min(1).max(10).optional().catch(undefined),
  busca: z.string().trim().min(1).max(100).optional().catch(undefined),
  vencidas: z.literal('1').optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type ReviewQuery = z.output<typeof reviewQuery>;

const FILTERS = ['participe', 'eixo', 'meta', 'busca', 'vencidas'] as const;

/** Whether the address asks for less than the whole queue. */
export function isFiltered(query: ReviewQuery): boolean {
  return FILTERS.some((name) => query[name] !== undefined);
}

/** The queue's address with its filters and page, and what else is to stand in it. */
export function queueHref(query: ReviewQuery, more: Record<string, string | number> = {}, path = '/analise'): string {
  const kept = [...FILTERS, 'pagina' as const].map((name) => [name, query[name]] as const);
  const all = new Map<string, string>();
  for (const [name, value] of [...kept, ...Object.entries(more)]) if (value !== undefined) all.set(name, String(value));
  if (all.get('pagina') === '1') all.delete('pagina');
  const text = new URLSearchParams([...all]).toString();
  return text ? `${path}?${text}` : path;
}

/** The filters that a form carried along, read as those of an address. */
export function queueOf(text: string | undefined): ReviewQuery {
  return reviewQuery.parse(Object.fromEntries(new URLSearchParams(text ?? '')));
}

/** The activities ticked in the queue. */
export const bulkQuery = z.object({
  id: z
    .union([z.string(), z.array(z.string())])
    .transform((ids) => [ids].flat().filter((one) => z.uuid().safeParse(one).success))
    .default([]),
  /** The queue's address, to go back to. */
  fila: z.string().max(1_000).optional().catch(undefined),
});
