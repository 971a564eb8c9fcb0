import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { AuditEntry } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/client';
import { agreementRecords } from '@/lib/db/scope';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { lockableYears } from '@/lib/domain/execution/period';
import { termEnd } from '@/lib/domain/obligations/term';
import { findAgreementOfPeriods, lockedAmong, type Touched } from './data';
import { closingForm, lockForm, reopeningForm } from './schema';

/** Refuses a change to what was done in a year that is locked and was not reopened for the party. */
export async function assertPeriodOpen(tx: Tx, touched: Touched | readonly Touched[]): Promise<void> {
  const dated = [touched].flat().filter(({ dates }) => dates.some(Boolean));
  if (dated.length > 0 && (await lockedAmong(tx, dated)).length > 0) throw new Refusal('PERIOD_LOCKED');
}

/** Settles a year: what was done in it takes no change until it is opened again. Locking it twice changes nothing. */
export const lockPeriod = defineMutation({
  permission: 'period.manage',
  schema: lockForm,
  load: async ({ tx, actor }, { agreementId }) => {
    const agreement = await findAgreementOfPeriods(tx, actor, agreementId);
    return agreement && { agreementId, agreement };
  },
  run: async (context, { year }, { agreement }) => lockYear(context, agreement, year),
  audit: ({ year }, _resource, locked) => lockEntry(year, locked),
});

type Locked = { id: string; repeated: boolean };

/** Settles a year within a change that this person may make. `repeated` tells that it was settled already. */
export async function lockYear(
  { tx, actor, now, today }: MutationContext,
  { id: agreementId, startsOn, termMonths: months }: { id: string; startsOn: CivilDate; termMonths: number },
  year: number,
): Promise<Locked> {
  const years = lockableYears({ startsOn, endsOn: termEnd({ startsOn, months }) }, today);
  if (!years.includes(year)) throw new Refusal('YEAR_NOT_BEGUN');
  const key = { agreementId_year: { agreementId, year } };
  const known = await tx.periodLock.findUnique({ where: key, select: { id: true } });
  if (known) return { ...known, repeated: true };
  const data = { agreementId, year, lockedById: actor.userId, lockedAt: now };
  const { id } = await tx.periodLock.create({ data });
  return { id, repeated: false };
}

/** What the trail says of a year that was settled; null when it was so already. */
export function lockEntry(year: number, { id, repeated }: Locked): AuditEntry | null {
  return repeated ? null : { action: 'period.locked', entity: 'PeriodLock', entityId: id, data: { year } };
}

/** Opens a locked year again for one party, with the reason. */
export const reopenPeriod = defineMutation({
  permission: 'period.manage',
  schema: reopeningForm,
  load: async ({ tx, actor }, { id, partyId }) => {
    const lock = await tx.periodLock.findFirst({
      where: { AND: [{ id }, agreementRecords(actor, 'period.manage')] },
      include: { reopenings: { where: { partyId, closedAt: null } } },
    });
    const party = lock && (await tx.party.findFirst({ where: { id: partyId, agreementId: lock.agreementId } }));
    return lock && party && { agreementId: lock.agreementId, lock };
  },
  run: async ({ tx, actor, now }, { partyId, reason }, { lock }) => {
    if (lock.reopenings.length > 0) throw new Refusal('PERIOD_OPEN_ALREADY');
    const data = { lockId: lock.id, partyId, reason, openedById: actor.userId, openedAt: now };
    await tx.periodReopening.create({ data });
  },
  audit: ({ partyId }, { lock }) => ({
    action: 'period.reopened',
    entity: 'PeriodLock',
    entityId: lock.id,
    partyId,
    data: { year: lock.year },
  }),
});

/** Closes again what was opened for a party. */
export const closePeriod = defineMutation({
  permission: 'period.manage',
  schema: closingForm,
  load: async ({ tx, actor }, { id }) => {
    const reopening = await tx.periodReopening.findFirst({
      where: { id, lock: agreementRecords(actor, 'period.manage') },
      include: { lock: true },
    });
    return reopening && { agreementId: reopening.lock.agreementId, reopening };
  },
  run: async ({ tx, actor, now }, { id }, { reopening }) => {
    if (reopening.closedAt) throw new Refusal('WRONG_STATE');
    await tx.periodReopening.update({ where: { id }, data: { closedAt: now, closedById: actor.userId } });
  },
  audit: (_input, { reopening: { partyId, lock } }) => ({
    action: 'period.closedAgain',
    entity: 'PeriodLock',
    entityId: lock.id,
    partyId,
    data: { year: lock.year },
  }),
});
