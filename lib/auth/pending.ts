import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { rememberBrowser } from '@/lib/auth/known-browser';
import { tokenHash } from '@/lib/auth/options';
import { giveToken, lifeOf, newToken, tokenOfBrowser } from '@/lib/auth/session';
import { accountOf } from '@/lib/auth/throttle';
import { machineTime, now } from '@/lib/clock/clock';
import { db, type Tx } from '@/lib/db/client';

/** A sign-in that waits for its second factor. It is nobody's open session: it may give the code and nothing else. */
export interface PendingSession {
  id: string;
  userId: string;
  stage: 'SECOND_FACTOR' | 'ENROLMENT';
  email: string;
}

/** What this browser's sign-in waits for; null when it waits for nothing or waited too long. */
export async function pendingSession(): Promise<PendingSession | null> {
  const token = await tokenOfBrowser();
  if (!token) return null;
  const session = await db.session.findFirst({
    where: { ...waiting(), tokenHash: tokenHash(token) },
    select: { id: true, userId: true, stage: true, user: { select: { email: true } } },
  });
  if (!session || session.stage === 'OPEN') return null;
  return { id: session.id, userId: session.userId, stage: session.stage, email: session.user.email };
}

/** Opens the session that waited, under a new token; null when it waits no more. To be given once it is written. */
export async function openPending(tx: Tx, pending: PendingSession, factor: string): Promise<string | null> {
  const token = newToken();
  const { count } = await tx.session.updateMany({
    where: { ...waiting(), id: pending.id, stage: pending.stage },
    data: { stage: 'OPEN', tokenHash: tokenHash(token), expiresAt: lifeOf('OPEN').end },
  });
  if (count === 0) return null;
  await recordAudit(tx, pending.userId, now(), {
    action: 'session.started',
    entity: 'Session',
    entityId: pending.id,
    data: { stage: 'OPEN', factor },
  });
  return token;
}

/** Gives the browser its open session, and remembers it as one of the person's. */
export async function admit(userId: string, token: string): Promise<void> {
  await giveToken(token, 'OPEN');
  await rememberBrowser(await accountOf(userId));
}

function waiting() {
  return { stage: { not: 'OPEN' as const }, expiresAt: { gt: machineTime() }, user: { disabledAt: null } };
}
