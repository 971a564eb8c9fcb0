import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { passwordMatches } from '@/lib/auth/password';
import { readOwnIdentity } from './data';
import { govbrUnlink } from './schema';

/** Takes gov.br off the person's own account. The password is asked for, and has to exist: it is the way that stays. */
export const unlinkIdentity = defineMutation({
  permission: 'account.own',
  schema: govbrUnlink,
  load: async ({ tx, actor }) => {
    const account = await readOwnIdentity(actor, tx);
    return account && { ...account, agreementId: actor.memberships[0]?.agreementId };
  },
  run: async ({ tx, actor }, { password }, { passwordHash, identities }) => {
    if (identities.length === 0) throw new Refusal('WRONG_STATE');
    if (passwordHash === null) throw new Refusal('GOVBR_ONLY_WAY');
    if (!password) throw new Refusal('INVALID', { password: ['Informe sua senha.'] });
    if (!(await passwordMatches(passwordHash, password)))
      throw new Refusal('INVALID', { password: ['A senha não confere.'] });
    await tx.externalIdentity.deleteMany({ where: { userId: actor.userId } });
    return { userId: actor.userId };
  },
  audit: (_input, _resource, { userId }) => ({
    action: 'identity.unlinked',
    entity: 'User',
    entityId: userId,
    data: { method: 'GOVBR' },
  }),
});
