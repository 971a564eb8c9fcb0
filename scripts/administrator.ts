import { recordAudit } from '@/lib/audit/record';
import { hashPassword } from '@/lib/auth/password';
import { passwordProblem } from '@/lib/auth/password-strength';
import { now } from '@/lib/clock/clock';
import { transaction } from '@/lib/db/transaction';
import { Failure } from './failure';

export interface NewAdministrator {
  /** Lower case. */
  email: string;
  name: string;
  password: string;
}

/**
 * Makes the account, as NETWORK_ADMIN in the party that coordinates the first agreement. Throws `Failure` when the
 * e-mail is taken, the password is easy to guess or no agreement is loaded.
 */
export async function createAdministrator({ email, name, password }: NewAdministrator): Promise<void> {
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const coordinator = await tx.party.findFirst({
      where: { role: 'COORDINATOR' },
      orderBy: { agreement: { createdAt: 'asc' } },
    });
    if (!coordinator) throw new Failure('O banco de dados ainda não tem o acordo: inicie a aplicação uma vez antes.');
    const parties = [coordinator.acronym, coordinator.name];
    const problem = await passwordProblem(password, { name, email, parties });
    if (problem) throw new Failure(problem);
    if (await tx.user.findUnique({ where: { email } })) throw new Failure(`Já existe uma conta com ${email}.`);
    const { id } = await tx.user.create({
      data: { email, name, passwordHash, memberships: { create: { partyId: coordinator.id, role: 'NETWORK_ADMIN' } } },
    });
    await recordAudit(tx, null, now(), {
      action: 'user.created',
      entity: 'User',
      entityId: id,
      partyId: coordinator.id,
    });
  });
}
