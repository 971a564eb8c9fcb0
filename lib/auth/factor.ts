import 'server-only';
import { randomBytes } from 'node:crypto';
import { Refusal } from '@/lib/action/errors';
import { newSecret, stepOf } from '@/lib/auth/totp';
import type { Tx } from '@/lib/db/client';
import { bareCode, CODE_BYTES, isAppCode, recoveryCodes } from '@/lib/domain/accounts/recovery-codes';
import { keyedHash, keyedHashes, seal, unseal } from '@/lib/vault/vault';

/** Keeps a new secret for the person's app, which counts for nothing until a code confirms it. */
export async function prepareFactor(tx: Tx, userId: string): Promise<void> {
  const fresh = { secret: seal(newSecret(), placeOf(userId)), confirmedAt: null, lastStep: 0 };
  await tx.secondFactor.upsert({ where: { userId }, update: fresh, create: { userId, ...fresh } });
}

/** The secret of a person's factor, to be shown while it waits to be confirmed. */
export function openSecret({ userId, secret }: { userId: string; secret: string }): string {
  return unseal(secret, placeOf(userId));
}

/** Confirms the waiting factor by a code of the app, and gives the first recovery codes; null for a wrong code. */
export async function confirmFactor(tx: Tx, userId: string, code: string, at: Date): Promise<string[] | null> {
  const used = isAppCode(code) && (await spendStep(tx, userId, code, false));
  if (!used) return null;
  await tx.secondFactor.update({ where: { userId }, data: { confirmedAt: at } });
  return renewRecoveryCodes(tx, userId);
}

/** Uses up a code of the person's app or one of their recovery codes; says which it was, or null for neither. */
export async function spendCode(tx: Tx, userId: string, code: string, at: Date): Promise<'app' | 'recovery' | null> {
  if (isAppCode(code)) return (await spendStep(tx, userId, code, true)) ? 'app' : null;
  const codeHash = { in: keyedHashes(bareCode(code), purposeOf(userId)) };
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: at },
  });
  return count === 1 ? 'recovery' : null;
}

/** What a person reads whose code is wrong. Of the app there is another in half a minute; of the others there is not. */
export function wrongCode(code: string | undefined): Refusal {
  const next = !code || isAppCode(code) ? ' Espere o próximo e tente de novo.' : '';
  return new Refusal('WRONG_CODE', { code: [`O código não confere ou já foi usado.${next}`] });
}

/** Ten new codes in place of those there were. They are known here alone: what is kept does not give them back. */
export async function renewRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = recoveryCodes(randomBytes(CODE_BYTES));
  await tx.recoveryCode.deleteMany({ where: { userId } });
  const data = codes.map((code) => ({ userId, codeHash: keyedHash(bareCode(code), purposeOf(userId)) }));
  await tx.recoveryCode.createMany({ data });
  return codes;
}

/** Takes the factor away, with its recovery codes. */
export async function removeFactor(tx: Tx, userId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.secondFactor.deleteMany({ where: { userId } });
}

/** A step serves once, and none before it afterwards: the condition stands in the write itself. */
async function spendStep(tx: Tx, userId: string, code: string, confirmed: boolean): Promise<boolean> {
  const confirmedAt = confirmed ? { not: null } : null;
  const factor = await tx.secondFactor.findFirst({ where: { userId, confirmedAt } });
  const step = factor && stepOf(openSecret(factor), bareCode(code));
  if (!step) return false;
  const where = { userId, confirmedAt, lastStep: { lt: step } };
  const { count } = await tx.secondFactor.updateMany({ where, data: { lastStep: step } });
  return count === 1;
}

function placeOf(userId: string): string {
  return `SecondFactor.secret:${userId}`;
}

function purposeOf(userId: string): string {
  return `recovery:${userId}`;
}
