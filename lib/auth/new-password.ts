import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { hashPassword } from '@/lib/auth/password';
import { passwordProblem } from '@/lib/auth/password-strength';
import type { Tx } from '@/lib/db/client';

/** Gives a person the password they chose. Refuses one that is too short or easy to guess for who they are. */
export async function setPassword(tx: Tx, userId: string, newPassword: string, at: Date): Promise<void> {
  const { name, email, memberships } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, memberships: { select: { party: { select: { acronym: true, name: true } } } } },
  });
  const parties = memberships.flatMap(({ party }) => [party.acronym, party.name]);
  const problem = await passwordProblem(newPassword, { name, email, parties });
  if (problem) throw new Refusal('INVALID', { newPassword: [problem] });
  const passwordHash = await hashPassword(newPassword);
  await tx.user.update({ where: { id: userId }, data: { passwordHash, passwordSetAt: at } });
}
