import 'server-only';
import { machineTime, now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { generateObligations, NETWORK_TIMEOUT } from '@/lib/features/obligations/mutations';
import { sweepFiles } from '@/lib/storage/sweep';
import { keysOnRecord } from './data';

const ONE_DAY = 86_400_000;
const INVITATION_KEPT_MS = 30 * ONE_DAY;

/** Each night: what expired goes (sessions, links, counts of tries), every agreement's obligations are complete, and no stored file is left over. */
export async function keepHouse(): Promise<void> {
  const past = { lt: machineTime() };
  await db.session.deleteMany({ where: { expiresAt: past } });
  await db.oneTimeLink.deleteMany({ where: { expiresAt: past } });
  await db.rateLimit.deleteMany({ where: { expire: past } });
  // Nobody's name and address stay who never took up an invitation.
  const forgotten = { lt: new Date(machineTime().getTime() - INVITATION_KEPT_MS) };
  await db.invitation.deleteMany({ where: { acceptedAt: null, expiresAt: forgotten } });
  const agreements = await db.agreement.findMany({ select: { id: true } });
  for (const { id } of agreements) await transaction((tx) => generateObligations(tx, id, now()), NETWORK_TIMEOUT);
  await sweepFiles(keysOnRecord, new Date(machineTime().getTime() - ONE_DAY));
}
