import 'server-only';
import { Refusal } from '@/lib/action/errors';
import type { Tx } from '@/lib/db/client';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { lockedYear } from '@/lib/domain/execution/period';
import { readLocks } from './data';

/** What a change is about: a party's activity, and every day it touches, those before and those after the change. */
export type Touched = { agreementId: string; partyId: string; dates: (CivilDate | null | undefined)[] };

/** Refuses a change to what a party did in a year that is locked and was not reopened for it. */
export async function assertPeriodOpen(tx: Tx, { agreementId, partyId, dates }: Touched): Promise<void> {
  if (!dates.some(Boolean)) return;
  const locks = await readLocks(tx, agreementId);
  if (lockedYear(locks, partyId, dates) !== null) throw new Refusal('PERIOD_LOCKED');
}
