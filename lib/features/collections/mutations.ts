import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { Prisma } from '@/lib/db/generated/client';
import { agreementIds } from '@/lib/db/scope';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { extensionCause, extensionProblems, requestProblems, requestTitle } from '@/lib/domain/collection/request';
import { EVENT_KIND } from '@/lib/domain/glossary';
import { type Impact, NO_IMPACT } from '@/lib/domain/obligations/impact';
import type { Permission } from '@/lib/domain/permissions/policy';
import { onlyGoalCalledBy } from '@/lib/features/events/data';
import { assertSeen, impactCounts, NETWORK_TIMEOUT, recomputeObligations } from '@/lib/features/obligations/mutations';
import { lockEntry, lockYear } from '@/lib/features/periods/mutations';
import { askable, askedOf, awaited, findCollection, pickedOf, requestOutside } from './data';
import {
  closingForm,
  extensionForm,
  matrixExport,
  NO_ELO,
  type RequestForm,
  reopeningForm,
  requestForm,
} from './schema';

type Done = { id: string; year: number; repeated: boolean; impact: Impact };

/** Asks for the actions of a year: registers the request, and what each party called owes follows at once. */
export const openCollection = defineMutation({
  permission: 'collection.manage',
  schema: requestForm,
  timeout: NETWORK_TIMEOUT,
  load: async ({ tx, actor }, { id, agreementId }) => {
    const agreement = await tx.agreement.findFirst({
      where: { AND: [{ id: agreementId }, agreementIds(actor, 'collection.manage')] },
      include: { locks: { select: { year: true } } },
    });
    const existing = await tx.reportCollection.findUnique({ where: { id }, include: { event: true } });
    return agreement && { agreementId, agreement, existing };
  },
  run: async (context, input, { agreementId, agreement, existing }): Promise<Done> => {
    const { tx, actor, now, today } = context;
    const { id, year, dueOn, seen } = input;
    if (existing) {
      const asked = { ...existing, dueOn: fromUtc(existing.event.dueOn) };
      if (asked.agreementId !== agreementId || asked.year !== year || asked.dueOn !== dueOn)
        throw new Refusal('CONFLICT');
      return { id, year, repeated: true, impact: NO_IMPACT };
    }
    const term = { startsOn: fromUtc(agreement.startsOn), months: agreement.termMonths };
    const problems = requestProblems({ year, dueOn }, term, today);
    if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
    if (agreement.locks.some((lock) => lock.year === year)) throw new Refusal('YEAR_LOCKED');
    if (await tx.reportCollection.findFirst({ where: { agreementId, year, withdrawnAt: null } }))
      throw new Refusal('COLLECTION_OPEN_ALREADY');
    if (await requestOutside(tx, agreementId, year)) throw new Refusal('REQUEST_REGISTERED');
    const title = requestTitle(year);
    const event = { id, agreementId, kind: 'REPORT_REQUEST' as const, title, occurredOn: toUtc(today) };
    await tx.agreementEvent.create({ data: { ...event, dueOn: toUtc(dueOn) } });
    await choose(context, input);
    await tx.reportCollection.create({
      data: { id, agreementId, year, eventId: id, openedById: actor.userId, openedAt: now },
    });
    const goalCode = await onlyGoalCalledBy(tx, agreementId, 'REPORT_REQUEST');
    const cause = `${EVENT_KIND.REPORT_REQUEST}: ${title}`;
    const impact = await recomputeObligations(tx, { agreementId, actorId: actor.userId, at: now, cause, goalCode });
    if (impact.counts.opened === 0) throw new Refusal('INVALID', { who: ['Ninguém responde por essa meta hoje.'] });
    assertSeen(impact, seen);
    return { id, year, repeated: false, impact };
  },
  audit: ({ dueOn, who }, _resource, { id, year, repeated, impact }) => {
    if (repeated) return null;
    const data = { year, dueOn, chosen: who === 'CHOSEN', ...impactCounts(impact) };
    return { action: 'collection.opened', entity: 'ReportCollection', entityId: id, data };
  },
});

/** Writes whom the request calls. All is no choice, unless someone joined only after the year asked about. */
async function choose({ tx, today }: MutationContext, { id, agreementId, year, ...wanted }: RequestForm) {
  const reach = askable(agreementId, year, today);
  const joinedSince = { agreementId, joinedOn: { gt: toUtc(civilDate(`${year}-12-31`)) } };
  if (wanted.who === 'ALL' && (await tx.party.count({ where: joinedSince })) === 0) return;
  const chosen = wanted.who === 'ALL' ? {} : chosenOf(wanted);
  const parties = await tx.party.findMany({ where: { AND: [reach, chosen] }, select: { id: true } });
  if (parties.length === 0) throw new Refusal('INVALID', { who: ['Marque ao menos um partícipe, ou um elo.'] });
  const ids = parties.map((party) => party.id);
  await tx.$executeRaw`
    INSERT INTO "EventParty" ("eventId", "partyId") SELECT ${id}::uuid, unnest(${ids}::uuid[])`;
}

function chosenOf({ parties, accessions, elos }: Pick<RequestForm, 'parties' | 'accessions' | 'elos'>) {
  const named = elos.filter((elo) => elo !== NO_ELO);
  const ofElos: Prisma.PartyWhereInput[] = elos.includes(NO_ELO) ? [{ elo: null }] : [];
  const bodies = accessions ? {} : { OR: [{ elo: { in: named } }, ...ofElos] };
  return {
    OR: [
      { id: { in: parties }, role: { not: 'ACCESSION' } },
      { role: 'ACCESSION', ...bodies },
    ],
  } satisfies Prisma.PartyWhereInput;
}

/** Finds the collection that a change is about. */
const loadWith =
  (permission: Permission) =>
  async ({ tx, actor }: MutationContext, { id }: { id: string }) => {
    const collection = await findCollection(actor, { id }, permission, tx);
    return collection && { agreementId: collection.agreementId, collection };
  };

/** Grants parties that have not answered a later day, with the reason. What they owe moves, and keeps it as history. */
export const extendCollection = defineMutation({
  permission: 'collection.manage',
  schema: extensionForm,
  timeout: NETWORK_TIMEOUT,
  load: loadWith('collection.manage'),
  run: async ({ tx, actor, now, today }, input, { collection }): Promise<Done & { parties: number }> => {
    const { dueOn, reason, seen } = input;
    const { id, year, agreementId, agreement, closedAt } = collection;
    if (closedAt) throw new Refusal('COLLECTION_CLOSED');
    const problems = extensionProblems(dueOn, { startsOn: agreement.startsOn, months: agreement.termMonths }, today);
    if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
    const done = { id, year, parties: 0 };
    const waiting = { AND: [pickedOf(actor, collection, input, today), awaited(today)] };
    const rows = await tx.obligation.findMany({ where: waiting, select: { partyId: true, dueOn: true } });
    if (rows.length === 0) throw new Refusal('NOBODY_CHOSEN');
    const granted = await tx.collectionExtension.findMany({
      where: { collectionId: id, dueOn: toUtc(dueOn), reason, partyId: { in: rows.map(({ partyId }) => partyId) } },
      select: { partyId: true },
    });
    // The same form sent again finds that everybody was granted just this.
    const isGranted = new Set(granted.map(({ partyId }) => partyId));
    if (rows.every(({ partyId }) => isGranted.has(partyId))) return { ...done, repeated: true, impact: NO_IMPACT };
    const ids = rows.filter((row) => (fromUtc(row.dueOn) ?? today) < dueOn).map(({ partyId }) => partyId);
    if (ids.length === 0) throw new Refusal('INVALID', { dueOn: ['O novo prazo precisa vir depois do atual.'] });
    await tx.$executeRaw`
      INSERT INTO "CollectionExtension" (id, "collectionId", "partyId", "dueOn", reason, "grantedById", "grantedAt")
      SELECT gen_random_uuid(), ${id}::uuid, party, ${toUtc(dueOn)}::date, ${reason}, ${actor.userId}::uuid, ${now}
      FROM unnest(${ids}::uuid[]) party`;
    const goalCode = await onlyGoalCalledBy(tx, agreementId, 'REPORT_REQUEST');
    const cause = extensionCause(dueOn, reason);
    const parties = { id: { in: ids } };
    const by = { agreementId, actorId: actor.userId, at: now, cause, goalCode, parties };
    const impact = await recomputeObligations(tx, by);
    assertSeen(impact, seen);
    return { ...done, parties: ids.length, repeated: false, impact };
  },
  audit: ({ dueOn, participe: [first, ...others] }, { collection }, { id, repeated, parties }) =>
    repeated
      ? null
      : {
          action: 'collection.extended',
          entity: 'ReportCollection',
          entityId: id,
          partyId: others.length === 0 ? (first ?? null) : null,
          data: { year: collection.year, dueOn, parties },
        },
});

/** Ends the collection: the year is locked, and no answer is taken from then on. Again, it ends what was reopened. */
export const closeCollection = defineMutation({
  permission: 'period.manage',
  schema: closingForm,
  load: loadWith('period.manage'),
  run: async (context, { missing }, { collection }) => {
    const { tx, actor, now, today } = context;
    const { id, year, agreementId, agreement, closedAt } = collection;
    const reopened = { closedAt: null, lock: { agreementId, year } };
    const reclosed = { closedAt: now, closedById: actor.userId };
    if (closedAt) {
      const { count } = await tx.periodReopening.updateMany({ where: reopened, data: reclosed });
      return { id, year, lock: null, reclosed: count, repeated: count === 0 };
    }
    const asked = askedOf(actor, collection, {}, today);
    // Someone answered, or a day went by, since the person looked: they look again before it is final.
    if ((await tx.obligation.count({ where: { AND: [asked, awaited(today)] } })) !== missing)
      throw new Refusal('CONFLICT');
    const lock = await lockYear(context, agreement, year);
    await tx.reportCollection.update({
      where: { id },
      data: { closedAt: now, closedById: actor.userId, version: { increment: 1 } },
    });
    return { id, year, lock, reclosed: 0, repeated: false };
  },
  audit: ({ missing }, { collection: { year } }, { id, lock, reclosed, repeated }) => {
    if (repeated) return null;
    const entry = { action: 'collection.closed', entity: 'ReportCollection', entityId: id } as const;
    if (!lock) return { ...entry, data: { year, reclosed } };
    return [{ ...entry, data: { year, missing } }, ...[lockEntry(year, lock) ?? []].flat()];
  },
});

/** Lets parties answer after the closing: the locked year is opened again for them, with who, when and why. */
export const reopenCollection = defineMutation({
  permission: 'period.manage',
  schema: reopeningForm,
  load: loadWith('period.manage'),
  run: async ({ tx, actor, now, today }, input, { collection }) => {
    const { id, year, agreementId, closedAt } = collection;
    const lock = await tx.periodLock.findUnique({ where: { agreementId_year: { agreementId, year } } });
    if (!closedAt || !lock) throw new Refusal('WRONG_STATE');
    const rows = await tx.obligation.findMany({
      where: pickedOf(actor, collection, input, today),
      select: { partyId: true },
    });
    if (rows.length === 0) throw new Refusal('NOBODY_CHOSEN');
    const parties = await tx.$executeRaw`
      INSERT INTO "PeriodReopening" (id, "lockId", "partyId", reason, "openedById", "openedAt")
      SELECT gen_random_uuid(), ${lock.id}::uuid, party, ${input.reason}, ${actor.userId}::uuid, ${now}
      FROM unnest(${rows.map(({ partyId }) => partyId)}::uuid[]) party
      WHERE NOT EXISTS (
        SELECT FROM "PeriodReopening" open
        WHERE open."lockId" = ${lock.id}::uuid AND open."partyId" = party AND open."closedAt" IS NULL)`;
    return { id, year, parties };
  },
  audit: (_input, { collection: { year } }, { id, parties }) =>
    parties === 0
      ? null
      : { action: 'collection.reopened', entity: 'ReportCollection', entityId: id, data: { year, parties } },
});

/** Puts on record that the matrix left as a file. */
export const recordMatrixExport = defineMutation({
  permission: 'obligation.read',
  schema: matrixExport,
  load: async ({ actor: { memberships } }) => memberships[0] ?? null,
  run: async () => null,
  audit: ({ lines, year }, { partyId }) => ({
    action: 'list.exported',
    entity: 'List',
    entityId: 'relatorios',
    partyId,
    data: { format: 'csv', lines, year },
  }),
});
