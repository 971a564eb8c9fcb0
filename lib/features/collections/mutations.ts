import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { AuditEntry } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { agreementIds } from '@/lib/db/scope';
import { type CivilDate, civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import {
  CALLED_LATER,
  callProblems,
  extensionCause,
  extensionProblems,
  requestProblems,
  requestTitle,
} from '@/lib/domain/collection/request';
import { EVENT_KIND } from '@/lib/domain/glossary';
import { type Impact, NO_IMPACT } from '@/lib/domain/obligations/impact';
import type { Permission } from '@/lib/domain/permissions/policy';
import { onlyGoalCalledBy } from '@/lib/features/events/data';
import { assertSeen, impactCounts, NETWORK_TIMEOUT, recomputeObligations } from '@/lib/features/obligations/mutations';
import { lockEntry, lockYear } from '@/lib/features/periods/mutations';
import { askable, askedOf, awaited, calledBy, findCollection, pickedOf, requestOutside } from './data';
import {
  callForm,
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

type Grant = { id: string; dueOn: CivilDate; reason: string; actorId: string; at: Date };

/** Writes until when these parties may answer, and why. */
async function grant(tx: Tx, partyIds: string[], { id, dueOn, reason, actorId, at }: Grant) {
  await tx.$executeRaw`
    INSERT INTO "CollectionExtension" (id, "collectionId", "partyId", "dueOn", reason, "grantedById", "grantedAt")
    SELECT gen_random_uuid(), ${id}::uuid, party, ${toUtc(dueOn)}::date, ${reason}, ${actorId}::uuid, ${at}
    FROM unnest(${partyIds}::uuid[]) party`;
}

/** What the trail says of a day given to parties: of the one, where one was ticked. */
function dayGiven(
  action: 'collection.extended' | 'collection.called',
  { dueOn, participe: [first, ...others] }: { dueOn: CivilDate; participe: string[] },
  { id, year, repeated, parties }: Done & { parties: number },
): AuditEntry | null {
  const partyId = others.length === 0 ? (first ?? null) : null;
  const entry = { action, entity: 'ReportCollection', entityId: id, partyId } as const;
  return repeated ? null : { ...entry, data: { year, dueOn, parties } };
}

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
    await grant(tx, ids, { id, dueOn, reason, actorId: actor.userId, at: now });
    const goalCode = await onlyGoalCalledBy(tx, agreementId, 'REPORT_REQUEST');
    const cause = extensionCause(dueOn, reason);
    const parties = { id: { in: ids } };
    const by = { agreementId, actorId: actor.userId, at: now, cause, goalCode, parties };
    const impact = await recomputeObligations(tx, by);
    assertSeen(impact, seen);
    return { ...done, parties: ids.length, repeated: false, impact };
  },
  audit: (input, _resource, done) => dayGiven('collection.extended', input, done),
});

const NOT_ASKABLE = { participe: ['Alguém dos marcados não responde por essa meta neste ano. Confira a lista.'] };

/** Calls parties that were left out, or joined since, into a collection that is open. Who was called already stays as is. */
export const callMore = defineMutation({
  permission: 'collection.manage',
  schema: callForm,
  timeout: NETWORK_TIMEOUT,
  load: loadWith('collection.manage'),
  run: async ({ tx, actor, now, today }, input, { collection }): Promise<Done & { parties: number }> => {
    const { dueOn, participe, seen } = input;
    const { id, year, agreementId, agreement, event, closedAt } = collection;
    if (closedAt) throw new Refusal('COLLECTION_CLOSED');
    if (participe.length === 0) throw new Refusal('NOBODY_CHOSEN');
    const term = { startsOn: agreement.startsOn, months: agreement.termMonths };
    const problems = callProblems(dueOn, event.dueOn, term, today);
    if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
    const called = { ...calledBy(event), partyId: { in: participe } };
    const rows = await tx.obligation.findMany({ where: called, select: { partyId: true } });
    const isCalled = new Set(rows.map(({ partyId }) => partyId));
    const ids = [...new Set(participe)].filter((partyId) => !isCalled.has(partyId));
    const done = { id, year, parties: ids.length };
    if (ids.length === 0) return { ...done, repeated: true, impact: NO_IMPACT };
    const parties = { AND: [askable(agreementId, year, today)], id: { in: ids } };
    if ((await tx.party.count({ where: parties })) < ids.length) throw new Refusal('INVALID', NOT_ASKABLE);
    // A request without a choice calls all, and goes on doing so: who is named in it would be called alone.
    await tx.$executeRaw`
      INSERT INTO "EventParty" ("eventId", "partyId")
      SELECT ${event.id}::uuid, party FROM unnest(${ids}::uuid[]) party
      WHERE EXISTS (SELECT FROM "EventParty" chosen WHERE chosen."eventId" = ${event.id}::uuid)
      ON CONFLICT DO NOTHING`;
    await grant(tx, ids, { id, dueOn, reason: CALLED_LATER, actorId: actor.userId, at: now });
    const goalCode = await onlyGoalCalledBy(tx, agreementId, 'REPORT_REQUEST');
    const by = { agreementId, actorId: actor.userId, at: now, cause: CALLED_LATER, goalCode, parties };
    const impact = await recomputeObligations(tx, by);
    if ((await tx.obligation.count({ where: called })) < isCalled.size + ids.length)
      throw new Refusal('INVALID', NOT_ASKABLE);
    assertSeen(impact, seen);
    return { ...done, repeated: false, impact };
  },
  audit: (input, _resource, done) => dayGiven('collection.called', input, done),
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
