import { z } from 'zod';
import { parseCivilDate } from '@/lib/domain/calendar/civil-date';
import { parseRecordKey, recordKey } from '@/lib/domain/trail/records';
import { TRAIL_KIND, type TrailKind } from '@/lib/domain/trail/sentences';
import type { AuditEntity } from '@/lib/domain/trail/vocabulary';
import { partyQuery } from '@/lib/features/deadlines/schema';

const kinds = Object.keys(TRAIL_KIND) as [TrailKind, ...TrailKind[]];

const day = z
  .string()
  .transform((text) => parseCivilDate(text) ?? undefined)
  .optional()
  .catch(undefined);

/** What the address asks of the trail. What is not understood counts as not asked. */
export const trailQuery = z.object({
  de: day,
  ate: day,
  /** Words of a person's name, or the id of one account. */
  pessoa: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,100}$/u)
    .optional()
    .catch(undefined),
  ...partyQuery.shape,
  tipo: z.enum(kinds).optional().catch(undefined),
  /** One record, as `recordKey` writes it, or the obligation that activities serve. */
  registro: z
    .string()
    .refine((text) => OBLIGATION.test(text) || parseRecordKey(text) !== null)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type TrailQuery = z.output<typeof trailQuery>;

/** An obligation has no events of its own: what happened to it happened to the activities that serve it. */
const OBLIGATION = /^obrigacao-([0-9a-f-]{36})$/;

/** What the trail is asked of, out of the address. */
export function recordAsked(registro: string | undefined): { entity: AuditEntity | 'Obligation'; id: string } | null {
  const [, obligation] = OBLIGATION.exec(registro ?? '') ?? [];
  return obligation ? { entity: 'Obligation', id: obligation } : parseRecordKey(registro ?? '');
}

/** The address of the trail with these filters. `path` is a page under it. */
export function trailHref(query: Partial<TrailQuery>, path = ''): string {
  const { pagina, ...filters } = query;
  const asked = Object.entries({ ...filters, pagina: pagina === 1 ? undefined : pagina });
  const search = new URLSearchParams(
    asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return `/trilha${path}${search && `?${search}`}`;
}

/** The address of what the trail tells of one record. */
export function historyHref(entity: AuditEntity | 'Obligation', id: string): string {
  return trailHref({ registro: entity === 'Obligation' ? `obrigacao-${id}` : recordKey(entity, id) });
}

/** Whether anything narrows what is shown. */
export function isTrailNarrowed(query: TrailQuery): boolean {
  return trailHref({ ...query, pagina: 1 }) !== trailHref({});
}

/** What the trail keeps of a file that was made of it: how many lines, and what narrowed them, without typed words. */
export const trailExport = z.object({
  lines: z.int().min(0),
  kind: z.enum(kinds).optional(),
  record: z.string().max(200).optional(),
  startsOn: z.string().optional(),
  endsOn: z.string().optional(),
});
