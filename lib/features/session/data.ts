import 'server-only';
import { db } from '@/lib/db/client';

/** What proving an identity needs; null for an unknown or disabled account. */
export function findAccount(email: string) {
  return db.user.findFirst({ where: { email, disabledAt: null }, select: { id: true, passwordHash: true } });
}
