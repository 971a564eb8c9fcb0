import 'server-only';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';

/** A person's own account, without its secrets. */
export async function findOwnAccount({ userId }: Actor) {
  const { passwordHash, factor, ...account } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      passwordHash: true,
      passwordSetAt: true,
      factor: { select: { confirmedAt: true } },
    },
  });
  return { ...account, hasPassword: passwordHash !== null, factorSince: factor?.confirmedAt ?? null };
}
