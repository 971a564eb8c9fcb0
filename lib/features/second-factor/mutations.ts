import 'server-only';
import { Refusal, type Result } from '@/lib/action/errors';
import { defineMutation, guarded, type MutationContext } from '@/lib/action/perform';
import { recordAudit } from '@/lib/audit/record';
import { askForNews } from '@/lib/auth/account-mail';
import { endSessionsOf } from '@/lib/auth/ended-sessions';
import {
  confirmFactor,
  prepareFactor,
  removeFactor,
  renewRecoveryCodes,
  spendCode,
  wrongCode,
} from '@/lib/auth/factor';
import { openPending, type PendingSession } from '@/lib/auth/pending';
import { proveAgain } from '@/lib/auth/proof';
import { currentSession } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { mustHaveFactor } from '@/lib/domain/accounts/stage';
import { confirmForm, factorForm, startForm } from './schema';

/** Opens the session that waits for a code of the app, or a recovery code. Gives the token it goes on under. */
export function passFactor(pending: PendingSession, code: string): Promise<Result<{ token: string }>> {
  return opened(pending, async (tx) => {
    const factor = await spendCode(tx, pending.userId, code, now());
    if (!factor) throw wrongCode(code);
    if (factor === 'recovery') {
      await tell(tx, pending.userId, 'factor.codeUsed');
      await askForNews(tx, pending.userId, 'code-used', now());
    }
    return { factor };
  });
}

/** Opens the session that waits for a factor to be set up. Gives the recovery codes as well. */
export function passEnrolment(pending: PendingSession, code: string) {
  return opened(pending, async (tx) => {
    const codes = await confirmFactor(tx, pending.userId, code, now());
    if (!codes) throw wrongCode(code);
    await tell(tx, pending.userId, 'factor.enrolled');
    await endSessionsOf(tx, pending.userId, { actorId: pending.userId, reason: 'factor', except: pending.id });
    await askForNews(tx, pending.userId, 'factor-enrolled', now());
    return { factor: 'enrolled', codes };
  });
}

function opened<Proven extends { factor: string }>(pending: PendingSession, prove: (tx: Tx) => Promise<Proven>) {
  return guarded(() =>
    transaction(async (tx): Promise<Result<Proven & { token: string }>> => {
      const proven = await prove(tx);
      const token = await openPending(tx, pending, proven.factor);
      if (!token) throw new Refusal('PENDING_GONE');
      return { ok: true, data: { ...proven, token } };
    }),
  );
}

function tell(tx: Tx, userId: string, action: 'factor.codeUsed' | 'factor.enrolled'): Promise<void> {
  return recordAudit(tx, userId, now(), { action, entity: 'User', entityId: userId });
}

/** Shows the app's picture to a person who proved the password, in place of one that was never confirmed. */
export const startFactor = defineMutation({
  permission: 'account.own',
  schema: startForm,
  proves: 'password',
  load: (context) => ownFactor(context, false),
  run: async ({ tx, actor, now }, proof) => {
    await proveAgain(tx, actor.userId, proof, now);
    await prepareFactor(tx, actor.userId);
  },
  // Nothing holds before a code confirms it.
  audit: () => null,
});

/** Turns the factor on by its first code, and gives the recovery codes. */
export const enrolFactor = defineMutation({
  permission: 'account.own',
  schema: confirmForm,
  proves: 'factor',
  load: (context) => ownFactor(context, false),
  run: async ({ tx, actor, now }, { code }, { sessionId }) => {
    const codes = await confirmFactor(tx, actor.userId, code, now);
    if (!codes) throw wrongCode(code);
    await endSessionsOf(tx, actor.userId, { actorId: actor.userId, reason: 'factor', except: sessionId });
    await askForNews(tx, actor.userId, 'factor-enrolled', now);
    return codes;
  },
  audit: (_input, { userId }) => ({ action: 'factor.enrolled', entity: 'User', entityId: userId }),
});

/** Ten new recovery codes in place of those there were. */
export const renewCodes = defineMutation({
  permission: 'account.own',
  schema: factorForm,
  proves: 'factor',
  load: (context) => ownFactor(context, true),
  run: async ({ tx, actor, now }, proof) => {
    await proveAgain(tx, actor.userId, proof, now);
    await askForNews(tx, actor.userId, 'codes-renewed', now);
    return renewRecoveryCodes(tx, actor.userId);
  },
  audit: (_input, { userId }) => ({ action: 'factor.codesRenewed', entity: 'User', entityId: userId }),
});

/** Takes the factor away, with its recovery codes, and ends the other sessions. */
export const dropFactor = defineMutation({
  permission: 'account.own',
  schema: factorForm,
  proves: 'factor',
  load: (context) => ownFactor(context, true),
  run: async ({ tx, actor, now }, proof, { sessionId }) => {
    const { requireSecondFactor } = await tx.networkSettings.findUniqueOrThrow({ where: { id: 1 } });
    const roles = actor.memberships.map(({ role }) => role);
    if (mustHaveFactor(roles, requireSecondFactor)) throw new Refusal('FACTOR_REQUIRED');
    await proveAgain(tx, actor.userId, proof, now);
    await removeFactor(tx, actor.userId);
    await endSessionsOf(tx, actor.userId, { actorId: actor.userId, reason: 'factor', except: sessionId });
    await askForNews(tx, actor.userId, 'factor-removed', now);
  },
  audit: (_input, { userId }) => ({ action: 'factor.removed', entity: 'User', entityId: userId }),
});

/** The person's own account, when its factor is in this state: confirmed, or not. */
async function ownFactor({ tx, actor }: MutationContext, confirmed: boolean) {
  const { userId, memberships } = actor;
  const [session, factor] = [await currentSession(), await tx.secondFactor.findUnique({ where: { userId } })];
  if (!session || Boolean(factor?.confirmedAt) !== confirmed) throw new Refusal('WRONG_STATE');
  return { agreementId: memberships[0]?.agreementId, userId, sessionId: session.id };
}
