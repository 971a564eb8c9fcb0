import { z } from 'zod';
import {
  ACTIVITY_STATUS,
  type ActivityStatus,
  COURSE_MODALITY,
  COURSE_STATE,
  type CourseModality,
  type CourseState,
  EVIDENCE_FORM,
  EVIDENCE_KIND,
  type EvidenceForm,
  type EvidenceKind,
  PRACTICE_STATUS,
  type PracticeStatus,
  SENSITIVITY,
  type Sensitivity,
  SITUATION,
  type Situation,
} from '@/lib/domain/glossary';
import { partyQuery } from '@/lib/features/deadlines/schema';

/** Orders of each list by the address's word, the usual one first. */
export const ACTIVITY_ORDER = { recentes: 'Mais recentes', antigas: 'Mais antigas', nome: 'Nome, de A a Z' } as const;
export const EVIDENCE_ORDER = {
  recentes: 'Mais recentes',
  antigas: 'Mais antigas',
  nome: 'Nome, de A a Z',
  validade: 'Validade, a primeira antes',
} as const;
export const OBLIGATION_ORDER = {
  prazo: 'Prazo, o primeiro antes',
  ultimos: 'Prazo, o último antes',
  meta: 'Meta',
} as const;
export const COURSE_ORDER = {
  aulas: 'Aulas, as últimas antes',
  inscricoes: 'Fim das inscrições',
  recentes: 'Alteradas há pouco',
  nome: 'Nome, de A a Z',
} as const;
export const PRACTICE_ORDER = { recentes: 'Mais recentes', antigas: 'Mais antigas', nome: 'Título, de A a Z' } as const;

export const VALIDITY = { vencida: 'Vencida', vence: 'Vence em 30 dias' } as const;

/** One of the keys of a table of words; what is not understood counts as not asked. */
function oneOf<Key extends string>(words: Record<Key, string>) {
  return z
    .enum(Object.keys(words) as [Key, ...Key[]])
    .optional()
    .catch(undefined);
}

/** The same, with the first one where none is asked. */
function orderOf<Key extends string>(words: Record<Key, string>) {
  const keys = Object.keys(words) as [Key, ...Key[]];
  return z.enum(keys).default(keys[0]).catch(keys[0]);
}

const paged = {
  busca: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,100}$/u)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
};

const shared = { ...partyQuery.shape, ...paged };

const ofPlan = {
  meta: z
    .string()
    .regex(/^[\w.-]{1,10}$/)
    .optional()
    .catch(undefined),
  eixo: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  ano: z.coerce.number().int().min(2000).max(2199).optional().catch(undefined),
};

/** What the address asks of the list of activities. */
export const activityListQuery = z.object({
  situacao: oneOf<ActivityStatus>(ACTIVITY_STATUS),
  ...ofPlan,
  ...shared,
  ordem: orderOf(ACTIVITY_ORDER),
});
export type ActivityListQuery = z.output<typeof activityListQuery>;

/** What the address asks of the list of evidence. */
export const evidenceListQuery = z.object({
  forma: oneOf<EvidenceForm>(EVIDENCE_FORM),
  tipo: oneOf<EvidenceKind>(EVIDENCE_KIND),
  sigilo: oneOf<Sensitivity>(SENSITIVITY),
  validade: oneOf<keyof typeof VALIDITY>(VALIDITY),
  /** Only what proves no activity. */
  sem_uso: z.literal('1').optional().catch(undefined),
  ...shared,
  ordem: orderOf(EVIDENCE_ORDER),
});
export type EvidenceListQuery = z.output<typeof evidenceListQuery>;

/** What the address asks of the list of obligations. */
export const obligationListQuery = z.object({
  situacao: oneOf<Situation>(SITUATION),
  ...ofPlan,
  ...shared,
  ordem: orderOf(OBLIGATION_ORDER),
});
export type ObligationListQuery = z.output<typeof obligationListQuery>;

/** What the address asks of the list of classes. */
export const courseListQuery = z.object({
  situacao: oneOf<CourseState>(COURSE_STATE),
  modalidade: oneOf<CourseModality>(COURSE_MODALITY),
  participe: shared.participe,
  ...paged,
  ordem: orderOf(COURSE_ORDER),
});
export type CourseListQuery = z.output<typeof courseListQuery>;

/** What the address asks of the list of good practices. */
export const practiceListQuery = z.object({
  situacao: oneOf<PracticeStatus>(PRACTICE_STATUS),
  eixo: z
    .string()
    .regex(/^[a-z-]{1,60}$/)
    .optional()
    .catch(undefined),
  ano: ofPlan.ano,
  participe: shared.participe,
  ...paged,
  ordem: orderOf(PRACTICE_ORDER),
});
export type PracticeListQuery = z.output<typeof practiceListQuery>;

/** The lists by their place in the address. */
export const LISTS = {
  atividades: activityListQuery,
  evidencias: evidenceListQuery,
  obrigacoes: obligationListQuery,
  capacitacao: courseListQuery,
  'boas-praticas': practiceListQuery,
} as const;
export type ListName = keyof typeof LISTS;
export type ListQuery<Name extends ListName> = z.output<(typeof LISTS)[Name]>;

export const listName = z.enum(Object.keys(LISTS) as [ListName, ...ListName[]]);

/** The part of an address after the question mark, of what is asked beyond the usual. */
function search(list: ListName, query: Partial<Record<string, string | number>>): string {
  const usual: Record<string, unknown> = LISTS[list].parse({});
  const asked = Object.entries(query).filter(([name, value]) => value !== undefined && value !== usual[name]);
  return new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
}

/** The address of a list with these filters, what is usual left out. `below` is a page under it, such as an export. */
export function listHref<Name extends ListName>(
  list: Name,
  query: Partial<ListQuery<Name>> = {},
  below: { path: string; [more: string]: string } = { path: '' },
): string {
  const { path, ...more } = below;
  const asked = [new URLSearchParams(more).toString(), search(list, query)].filter(Boolean).join('&');
  return `/${list}${path}${asked && `?${asked}`}`;
}

/** Filters and order out of the text of an address, written anew, so that it holds nothing else. The page is left out. */
export function savedSearch(list: ListName, text: string): string {
  return search(list, { ...LISTS[list].parse(Object.fromEntries(new URLSearchParams(text))), pagina: undefined });
}

/** Filters and order of a list as an address says them, to be compared, kept or carried along. */
export function searchOf<Name extends ListName>(list: Name, query: ListQuery<Name>): string {
  return search(list, { ...query, pagina: undefined });
}

/** Whether anything narrows what is listed. */
export function isNarrowed<Name extends ListName>(list: Name, query: ListQuery<Name>): boolean {
  return search(list, { ...query, pagina: undefined, ordem: undefined }) !== '';
}
