import 'server-only';
import { db } from '@/lib/db/client';

/** A person's own factor, with its address and how many recovery codes are left. */
export async function findFactor(userId: string) {
  const [factor, codesLeft] = await Promise.all([
    db.secondFactor.findUnique({
      where: { userId },
      select: { userId: true, secret: true, confirmedAt: true, user: { select: { email: true } } },
    }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return factor && { ...factor, codesLeft };
}
