import 'server-only';
import { startOfDay } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { addDays } from '@/lib/domain/calendar/civil-date';
import { searchWords } from '@/lib/domain/fold';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import type { KnownRecord } from '@/lib/domain/trail/records';
import { actionsOf } from '@/lib/domain/trail/sentences';
import { recordAsked, type TrailQuery } from './schema';

type Where = Prisma.AuditEventWhereInput;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** More people than anybody means by a name. */
const MOST_PEOPLE = 50;

/** A row of the trail as it is told. */
export type TrailEvent = Prisma.AuditEventGetPayload<object>;

/** What the filters leave of what the actor may read: all, or what concerns the parties they coordinate. */
export async function trailWhere(actor: Actor, query: TrailQuery): Promise<Where> {
  const scope = scopeOf(actor, 'trail.read');
  const [people, record] = await Promise.all([peopleNamed(query.pessoa), recordWhere(query.registro)]);
  return {
    AND: [scope === 'all' ? {} : { partyId: { in: scope.partyIds } }, record],
    at: { gte: query.de && startOfDay(query.de), lt: query.ate && startOfDay(addDays(query.ate, 1)) },
    partyId: query.participe,
    actorId: people && { in: people },
    action: query.tipo && { in: actionsOf(query.tipo) },
  };
}

async function peopleNamed(asked: string | undefined): Promise<string[] | undefined> {
  if (!asked || UUID.test(asked)) return asked ? [asked] : undefined;
  const words = searchWords(asked);
  const people = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "User"
    WHERE NOT EXISTS (SELECT FROM unnest(${words}::text[]) word WHERE strpos(fold(name), word) = 0)
    ORDER BY name LIMIT ${MOST_PEOPLE}`;
  return people.map(({ id }) => id);
}

async function recordWhere(asked: string | undefined): Promise<Where> {
  const record = recordAsked(asked);
  if (!record) return {};
  const { entity, id } = record;
  if (entity !== 'Obligation') return { entity, entityId: id };
  const served = await db.activityObligation.findMany({ where: { obligationId: id }, select: { activityId: true } });
  return { entity: 'Activity', entityId: { in: served.map(({ activityId }) => activityId) } };
}

/** The newest first; within a period by the time itself, which an index then leads straight to. */
function newestFirst({ at }: Where): Prisma.AuditEventOrderByWithRelationInput[] {
  const byTime = typeof at === 'object' && at && (('gte' in at && at.gte) || ('lt' in at && at.lt));
  return [...(byTime ? [{ at: 'desc' as const }] : []), { id: 'desc' }];
}

/** A page of the trail, the newest first, and how many there are, up to one more than it shows. */
export async function readTrailPage(where: Where, page: { take: number; skip: number }) {
  const [events, total] = await Promise.all([
    db.auditEvent.findMany({ where, orderBy: newestFirst(where), ...page }),
    db.auditEvent.count({ where, orderBy: newestFirst(where), take: MOST_LISTED + 1 }),
  ]);
  return { events, total };
}

/** How many there are in all, and the number of the newest: what comes later is not among them. */
export async function countTrail(where: Where): Promise<{ lines: number; newest: bigint }> {
  const { _count, _max } = await db.auditEvent.aggregate({ where, _count: true, _max: { id: true } });
  return { lines: _count, newest: _max.id ?? 0n };
}

/** The next rows of the trail, from this number on downwards. */
export function readTrailFrom(where: Where, from: bigint, take: number): Promise<TrailEvent[]> {
  return db.auditEvent.findMany({ where: { AND: [where, { id: { lte: from } }] }, orderBy: { id: 'desc' }, take });
}

/** By what names these events are told: of people and parties by id, of records by kind and id. */
export async function readNames(events: TrailEvent[]) {
  const ids = (...entities: string[]) => [
    ...new Set(
      events.flatMap(({ entity, entityId }) => (entities.includes(entity) && UUID.test(entityId) ? entityId : [])),
    ),
  ];
  const people = [...new Set([...events.flatMap(({ actorId }) => actorId ?? []), ...ids('User', 'Trail')])];
  const parties = [...new Set([...events.flatMap(({ partyId }) => partyId ?? []), ...ids('Party')])];
  const rows = await db.$queryRaw<({ entity: string; id: string } & KnownRecord)[]>`
    SELECT 'User' AS entity, id::text, name, NULL AS slug FROM "User" WHERE id = ANY(${people}::uuid[])
    UNION ALL SELECT 'Party', id::text, acronym, NULL FROM "Party" WHERE id = ANY(${parties}::uuid[])
    UNION ALL SELECT 'Activity', id::text, title, NULL FROM "Activity" WHERE id = ANY(${ids('Activity')}::uuid[])
    UNION ALL SELECT 'Evidence', id::text, title, NULL FROM "Evidence" WHERE id = ANY(${ids('Evidence')}::uuid[])
    UNION ALL SELECT 'Designation', id::text, name, NULL FROM "Designation" WHERE id = ANY(${ids('Designation')}::uuid[])
    UNION ALL SELECT 'AnnualReport', id::text, 'de ' || year || ', edição ' || edition, year::text
      FROM "AnnualReport" WHERE id = ANY(${ids('AnnualReport')}::uuid[])
    UNION ALL SELECT 'Agreement', id::text, 'nº ' || number, NULL FROM "Agreement" WHERE id = ANY(${ids('Agreement')}::uuid[])
    UNION ALL SELECT 'WorkPlan', id::text, number, NULL FROM "WorkPlan" WHERE id = ANY(${ids('WorkPlan')}::uuid[])
    UNION ALL SELECT 'Goal', id::text, code, code FROM "Goal" WHERE id = ANY(${ids('Goal')}::uuid[])
    UNION ALL SELECT 'CourseClass', id::text, title, NULL
      FROM "CourseClass" WHERE id = ANY(${ids('CourseClass')}::uuid[])
    UNION ALL SELECT 'GoodPractice', id::text, title, NULL
      FROM "GoodPractice" WHERE id = ANY(${ids('GoodPractice')}::uuid[])
    UNION ALL SELECT 'AgreementEvent', id::text, title, NULL
      FROM "AgreementEvent" WHERE id = ANY(${ids('AgreementEvent')}::uuid[])
    UNION ALL SELECT 'Relief', id::text, '', NULL FROM "Relief" WHERE id = ANY(${ids('Relief')}::uuid[])
    UNION ALL SELECT 'PeriodLock', id::text, 'o ano de ' || year, NULL
      FROM "PeriodLock" WHERE id = ANY(${ids('PeriodLock')}::uuid[])
    UNION ALL SELECT 'Calendar', id::text, name, code FROM "Calendar" WHERE id = ANY(${ids('Calendar')}::uuid[])`;
  return new Map(rows.map(({ entity, id, name, slug }) => [`${entity} ${id}`, { name, slug: slug ?? undefined }]));
}

/** The name of the person that the address asks for by id. */
export async function readPersonName(id: string | undefined): Promise<string | undefined> {
  if (!id || !UUID.test(id)) return id;
  return (await db.user.findUnique({ where: { id }, select: { name: true } }))?.name;
}
