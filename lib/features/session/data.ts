import 'server-only';
import { idleSince } from '@/lib/auth/options';
import { machineTime } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';

/** What proving an identity needs; null for an unknown or disabled account. */
export function findAccount(email: string) {
  return db.user.findFirst({ where: { email, disabledAt: null }, select: { id: true, passwordHash: true } });
}

/** More browsers than anybody signs in with; the newest come first. */
const MOST_SESSIONS = 50;

/** A person's own open sessions, the newest first. */
export function listOwnSessions({ userId }: Actor) {
  const at = machineTime();
  return db.session.findMany({
    where: { userId, stage: 'OPEN', expiresAt: { gt: at }, seenAt: { gt: idleSince(at) } },
    orderBy: { createdAt: 'desc' },
    take: MOST_SESSIONS,
    select: { id: true, browser: true, method: true, createdAt: true },
  });
}
