import 'server-only';
import { createHash } from 'node:crypto';
import { Refusal } from '@/lib/action/errors';
import { recordAudit } from '@/lib/audit/record';
import { dayOf } from '@/lib/clock/clock';
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type CivilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { ObligationStatus } from '@/lib/domain/glossary';
import { type Impact, mustBeSeen, NO_IMPACT, shownChange, withChanges } from '@/lib/domain/obligations/impact';
import { hasLeft, owedBy } from '@/lib/domain/obligations/owed';
import { obligationKey } from '@/lib/domain/obligations/planned-obligation';
import { type Demand, type Difference, reconcile } from '@/lib/domain/obligations/reconcile';
import {
  type PlanFacts,
  type PlanMember,
  readMembers,
  readPlanFacts,
  readStored,
  type Standing,
  weighObligations,
} from './data';

/** Parties whose obligations are recomputed at a time: each batch takes the same few statements, however many there are. */
const BATCH = 400;

/** Milliseconds that a change may take when every obligation of the network follows it. */
export const NETWORK_TIMEOUT = 600_000;

/** What is to be brought up to date, and what the history says of it. */
export type Recomputation = {
  agreementId: string;
  /** Null for what the system does by itself. */
  actorId: string | null;
  at: Date;
  /** Why, as the history of each obligation tells it. */
  cause: string;
  /** Only these parties; without it, all. */
  parties?: Prisma.PartyWhereInput;
  /** Only this goal; without it, all. */
  goalCode?: string;
};

/**
 * Brings the obligations of an agreement up to what its plan in force, term, calendars, events and reliefs now say:
 * opens what is missing, moves or cancels what is open, and keeps each change as history. What was fulfilled stays.
 * Running it again, or two at once, changes nothing more. Returns what it did.
 */
export async function recomputeObligations(tx: Tx, recomputation: Recomputation): Promise<Impact> {
  const facts = await readPlanFacts(tx, recomputation.agreementId, recomputation.goalCode);
  let impact = NO_IMPACT;
  if (!facts) return impact;
  let after: string | undefined;
  do {
    const members = await readMembers(tx, recomputation, { take: BATCH, after });
    if (members.length > 0) impact = await recomputeBatch(tx, recomputation, facts, members, impact);
    after = members.length === BATCH ? members.at(-1)?.id : undefined;
  } while (after);
  return impact;
}

const KEPT_AT_LEAVING: readonly ObligationStatus[] = ['IN_REVIEW', 'WAIVED'];

async function recomputeBatch(
  tx: Tx,
  recomputation: Recomputation,
  facts: PlanFacts,
  members: PlanMember[],
  impact: Impact,
): Promise<Impact> {
  const { at, goalCode } = recomputation;
  const today = dayOf(at);
  const ids = members.map(({ id }) => id);
  const stored = await readStored(tx, ids, goalCode);
  const demands = demandsOf(facts, members, today);
  const left = new Map(members.filter((member) => hasLeft(member, today)).map(({ id, leaving }) => [id, leaving]));
  // What a party that left had already sent is still reviewed, and what was waived stays waived.
  const open = stored.filter(({ partyId, status }) => !left.has(partyId) || !KEPT_AT_LEAVING.includes(status));
  const inForce = { from: facts.from, goals: new Map(facts.goals.map(({ id, code }) => [id, code])) };
  const differences = reconcile(open, demands, { today, inForce });
  // The nightly run that closes what a body owed tells why it left.
  const causeOf = ({ demand, stored: row }: Difference) => (!demand && left.get(row.partyId)) || recomputation.cause;
  await writeDifferences(tx, differences, recomputation, causeOf);
  const acronyms = new Map(members.map(({ id, acronym }) => [id, acronym]));
  const acronymOf = ({ demand, stored: row }: Difference) => acronyms.get((demand ?? row).partyId) ?? '';
  return withChanges(
    impact,
    differences.flatMap((difference) => shownChange(difference, acronymOf(difference), today) ?? []),
  );
}

/** Everything that the parties owe by the plan in force, each with its digest. */
function demandsOf(facts: PlanFacts, members: PlanMember[], today: CivilDate): Demand[] {
  return owedBy(facts, members, today).map(({ goalId, goalCode, partyId, ...relieved }) => {
    const fingerprint = createHash('md5').update(JSON.stringify(relieved)).digest('hex');
    return { ...relieved, goalId, goalCode, partyId, fingerprint };
  });
}

/** Two statements for what is new and what changed, one for the history, two for what the activities now amount to. */
async function writeDifferences(
  tx: Tx,
  differences: Difference[],
  { actorId, at }: Recomputation,
  causeOf: (difference: Difference) => string,
) {
  const opened = differences.flatMap(({ kind, demand }) => (kind === 'OPENED' ? [rowOf(demand)] : []));
  const changed = differences.flatMap((difference) =>
    difference.stored ? [changedRow(difference, causeOf(difference))] : [],
  );
  const history = differences.flatMap((difference) => {
    const { kind, demand, stored } = difference;
    if (!stored || kind === 'REWORDED') return [];
    const [previousDueOn, dueOn] = [stored.dueOn, demand?.dueOn ?? null];
    return [{ obligationId: stored.id, kind, previousDueOn, dueOn, reason: causeOf(difference) }];
  });
  if (opened.length > 0)
    await tx.$executeRaw`
      INSERT INTO "Obligation" (id, key, slot, "goalId", "partyId", "eventId", period, "periodStart", "periodEnd",
        "dueOn", "minimumHours", "suspendedFrom", "suspendedTo", calculation, fingerprint, status, "statusReason",
        "updatedAt")
      SELECT gen_random_uuid(), row.key, row.slot, row."goalId", row."partyId", row."eventId", row.period,
        row."periodStart", row."periodEnd", row."dueOn", row."minimumHours", row."suspendedFrom", row."suspendedTo",
        row.calculation, row.fingerprint, row.status, row."statusReason", ${at}
      FROM jsonb_populate_recordset(NULL::"Obligation", ${JSON.stringify(opened)}::jsonb) row
      ON CONFLICT (key) DO NOTHING`;
  if (changed.length > 0)
    await tx.$executeRaw`
      UPDATE "Obligation" obligation
      SET key = coalesce(row.key, obligation.key), "goalId" = coalesce(row."goalId", obligation."goalId"),
        period = coalesce(row.period, obligation.period),
        "periodStart" = coalesce(row."periodStart", obligation."periodStart"),
        "periodEnd" = coalesce(row."periodEnd", obligation."periodEnd"),
        calculation = coalesce(row.calculation, obligation.calculation),
        fingerprint = coalesce(row.fingerprint, obligation.fingerprint),
        "dueOn" = row."dueOn", "minimumHours" = row."minimumHours", "suspendedFrom" = row."suspendedFrom",
        "suspendedTo" = row."suspendedTo", status = row.status, "statusReason" = row."statusReason", "updatedAt" = ${at}
      FROM jsonb_populate_recordset(NULL::"Obligation", ${JSON.stringify(changed)}::jsonb) row
      WHERE obligation.id = row.id`;
  if (history.length > 0)
    await tx.$executeRaw`
      INSERT INTO "ObligationChange" (id, "obligationId", kind, "previousDueOn", "dueOn", reason, "actorId", at)
      SELECT gen_random_uuid(), row."obligationId", row.kind, row."previousDueOn", row."dueOn", row.reason,
        ${actorId}::uuid, ${at}
      FROM jsonb_populate_recordset(NULL::"ObligationChange", ${JSON.stringify(history)}::jsonb) row`;
  const weighedAgain = new Set<Difference['kind']>(['REOPENED', 'REVISED', 'MOVED']);
  await refreshObligations(
    tx,
    differences.flatMap(({ kind, stored }) => (stored && weighedAgain.has(kind) ? [stored.id] : [])),
  );
}

function rowOf(demand: Demand) {
  const { goalId, partyId, slot, waivedBy, suspendedTo, reliefReason, ...said } = demand;
  const status = waivedBy ? ('WAIVED' as const) : ('OPEN' as const);
  const statusReason = waivedBy || suspendedTo ? reliefReason : null;
  return {
    ...said,
    key: obligationKey(goalId, partyId, slot),
    goalId,
    partyId,
    slot,
    suspendedTo,
    status,
    statusReason,
  };
}

/** A stored row as it is to be. What is cancelled keeps what it said, and gets the reason. */
function changedRow({ demand, stored }: Exclude<Difference, { kind: 'OPENED' }>, cause: string) {
  if (!demand) return { ...stored, key: null, goalId: null, status: 'CANCELLED', statusReason: cause };
  const row = rowOf(demand);
  return {
    ...row,
    id: stored.id,
    status: row.status === 'OPEN' && stored.status === 'IN_REVIEW' ? 'IN_REVIEW' : row.status,
  };
}

/**
 * Refuses a change that moves deadlines until the person has seen just what it does: `seen` is the mark that the form
 * carries back. What only opens new obligations needs no second look, unless `notes` say what else there is to see.
 */
export function assertSeen(impact: Impact, seen: string | undefined, notes: string[] = []): void {
  const shown = notes.length > 0 ? { impact, notes } : { impact };
  const mark = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
  if ((mustBeSeen(impact) || notes.length > 0) && seen !== mark)
    throw new Refusal('SEE_IMPACT', {}, { ...shown, seen: mark });
}

/** The counts of an impact, for the trail. */
export function impactCounts({ counts }: Impact): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** The nightly run: what time alone brings about (the next year's cycles, a party's leaving). Returns how many are new. */
export async function generateObligations(tx: Tx, agreementId: string, at: Date): Promise<number> {
  const impact = await recomputeObligations(tx, { agreementId, actorId: null, at, cause: 'Atualização diária' });
  if (impact.counts.opened > 0 || mustBeSeen(impact)) {
    const entry = { action: 'obligations.generated', entity: 'Agreement', entityId: agreementId } as const;
    await recordAudit(tx, null, at, { ...entry, data: impactCounts(impact) });
  }
  return impact.counts.opened;
}

/**
 * Weighs again what was done for the open obligations of a goal whose rule asks for something else by now, and keeps as
 * history which ones that fulfilled. Returns how many.
 */
export async function refreshGoal(tx: Tx, goalId: string, { actorId, at, cause }: Omit<Recomputation, 'agreementId'>) {
  const touched = await tx.obligation.findMany({
    where: { goalId, status: { in: ['OPEN', 'IN_REVIEW'] }, activities: { some: {} } },
    select: { id: true },
  });
  const ids = touched.map(({ id }) => id);
  await refreshObligations(tx, ids);
  const fulfilled = await tx.obligation.findMany({ where: { id: { in: ids }, status: 'FULFILLED' } });
  await tx.obligationChange.createMany({
    data: fulfilled.map(({ id: obligationId, dueOn }) => ({
      ...{ obligationId, kind: 'REVISED' as const, previousDueOn: dueOn, dueOn, actorId, at },
      reason: `${cause} Com isso, ficou cumprida.`,
    })),
  });
  return fulfilled.length;
}

/** Brings obligations up to what their activities now amount to. Those set aside by decision are left alone. */
export async function refreshObligations(tx: Tx, obligationIds: string[]): Promise<void> {
  const states = (await weighObligations(tx, obligationIds)).map(({ id, after }) => ({ id, ...after }));
  if (states.length === 0) return;
  // What was fulfilled stays so, on no later day, whatever its goal's rule asks for by now.
  await tx.$executeRaw`
    UPDATE "Obligation" obligation
    SET status = state.status::"ObligationStatus",
        "fulfilledOn" = CASE WHEN state."fulfilledOn" IS NOT NULL
          THEN least(obligation."fulfilledOn", state."fulfilledOn") END,
        "lastRecordOn" = state."lastRecordOn", "updatedAt" = now()
    FROM jsonb_to_recordset(${JSON.stringify(states)}::jsonb)
      AS state(id uuid, status text, "fulfilledOn" date, "lastRecordOn" date)
    WHERE obligation.id = state.id AND (obligation.status <> 'FULFILLED' OR state.status = 'FULFILLED')`;
}

/**
 * The same after a validation was taken back, which alone opens again what was fulfilled, or fulfils it on a later day.
 * Each change stands in the obligation's history with who made it and why.
 */
export async function reopenObligations(
  tx: Tx,
  obligationIds: string[],
  { actorId, at, cause }: Omit<Recomputation, 'agreementId'>,
): Promise<void> {
  const weighed = await weighObligations(tx, obligationIds);
  const undone = weighed.filter(({ before, after }) => before.status === 'FULFILLED' && differs(before, after));
  if (undone.length > 0) {
    await tx.$executeRaw`
      UPDATE "Obligation" obligation
      SET status = state.status::"ObligationStatus", "fulfilledOn" = state."fulfilledOn",
          "lastRecordOn" = state."lastRecordOn", "updatedAt" = ${at}
      FROM jsonb_to_recordset(${JSON.stringify(undone.map(({ id, after }) => ({ id, ...after })))}::jsonb)
        AS state(id uuid, status text, "fulfilledOn" date, "lastRecordOn" date)
      WHERE obligation.id = state.id`;
    await tx.obligationChange.createMany({
      data: undone.map(({ id: obligationId, dueOn, after }) => ({
        ...{ obligationId, previousDueOn: toUtc(dueOn), dueOn: toUtc(dueOn), actorId, at, reason: cause },
        kind: after.status === 'FULFILLED' ? ('REVISED' as const) : ('REOPENED' as const),
      })),
    });
  }
  await refreshObligations(tx, obligationIds);
}

function differs(before: Standing, after: Standing): boolean {
  return before.status !== after.status || before.fulfilledOn !== after.fulfilledOn;
}
