import 'server-only';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { lockableYears } from '@/lib/domain/execution/period';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import { loadTermOf } from '@/lib/features/agreements/loaders';
import { ALL_SETTLED, countUnsettled, findLock, listLocks, listParties } from './data';

/** The years that can be locked, the latest first, each with its lock and what is not settled; null for who may not. */
export async function loadPeriods(actor: Actor) {
  const agreement = mayEver(actor, 'period.manage') ? await loadTermOf(actor, 'period.manage') : null;
  if (!agreement) return null;
  const years = lockableYears(agreement, clockToday()).toReversed();
  const [locks, unsettled] = await Promise.all([listLocks(actor, agreement.id), countUnsettled(agreement.id, years)]);
  return {
    agreement,
    periods: years.map((year) => ({
      year,
      unsettled: unsettled.get(year) ?? ALL_SETTLED,
      lock: locks.find((lock) => lock.year === year) ?? null,
    })),
  };
}

/** A year that this person may lock now; null otherwise. */
export async function loadYearToLock(actor: Actor, year: number | undefined) {
  const loaded = await loadPeriods(actor);
  const period = loaded?.periods.find((one) => one.year === year);
  return loaded && period ? { ...period, agreement: loaded.agreement } : null;
}

/** A locked year, to be opened again for a party; null for who may not. */
export async function loadLock(actor: Actor, id: string) {
  const lock = mayEver(actor, 'period.manage') && z.uuid().safeParse(id).success ? await findLock(actor, id) : null;
  if (!lock) return null;
  const open = lock.reopenings.filter(({ closedAt }) => closedAt === null).map(({ party }) => party.id);
  const parties = (await listParties(lock.agreement.id)).filter((party) => !open.includes(party.id));
  return { lock, parties };
}
