import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { recordAudit } from '@/lib/audit/record';
import { askForNews } from '@/lib/auth/account-mail';
import { spendCode, wrongCode } from '@/lib/auth/factor';
import { passwordMatches } from '@/lib/auth/password';
import type { Tx } from '@/lib/db/client';

/** What a signed-in person types again before a step that matters. */
export interface Reproof {
  password: string;
  /** Asked of who has a second factor. */
  code?: string;
}

/** Refuses unless the person proves again who they are: password, and a code where there is a second factor. */
export async function proveAgain(tx: Tx, userId: string, { password, code }: Reproof, at: Date): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, factor: { select: { confirmedAt: true } } },
  });
  if (!user.passwordHash) throw new Refusal('NO_PASSWORD');
  if (!(await passwordMatches(user.passwordHash, password))) {
    throw new Refusal('WRONG_PASSWORD', { password: ['A senha atual não confere.'] });
  }
  if (!user.factor?.confirmedAt) return;
  const spent = code && (await spendCode(tx, userId, code, at));
  if (!spent) throw wrongCode(code);
  if (spent !== 'recovery') return;
  await recordAudit(tx, userId, at, { action: 'factor.codeUsed', entity: 'User', entityId: userId });
  await askForNews(tx, userId, 'code-used', at);
}
