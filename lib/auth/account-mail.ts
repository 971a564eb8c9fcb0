import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { statementWithin } from '@/lib/db/statement';
import { ACCOUNT_NEWS, type AccountNews } from '@/lib/domain/accounts/news';
import { askFor } from '@/lib/jobs/queue';
import { seal, unseal } from '@/lib/vault/vault';

/** The job that writes to people about their accounts. */
const ACCOUNT_MAIL = 'account-mail';

const names = Object.keys(ACCOUNT_NEWS) as [AccountNews, ...AccountNews[]];

/** What the job is told. No token, which is made as the message goes; addresses sealed, because the queue keeps them. */
export const accountMail = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reset'), address: z.string() }),
  z.object({ kind: z.literal('new-email'), userId: z.uuid(), address: z.string() }),
  z.object({
    kind: z.literal('news'),
    id: z.uuid(),
    userId: z.uuid(),
    news: z.enum(names),
    at: z.iso.datetime(),
    address: z.string().optional(),
  }),
]);

type AccountMail = z.infer<typeof accountMail>;

/** Asks for a link to a new password for whoever has this address. The same work is asked for when nobody has. */
export function askForReset(tx: Tx, email: string): Promise<void> {
  return ask(tx, { kind: 'reset', address: sealed(email) });
}

/** Asks for the link that proves a person's new address. */
export function askForProofOfAddress(tx: Tx, userId: string, email: string): Promise<void> {
  return ask(tx, { kind: 'new-email', userId, address: sealed(email) });
}

/** Asks to tell a person what happened to their account: at its address, or at the one it had before. */
export function askForNews(tx: Tx, userId: string, news: AccountNews, at: Date, formerAddress?: string): Promise<void> {
  const address = formerAddress && sealed(formerAddress);
  return ask(tx, { kind: 'news', id: randomUUID(), userId, news, at: at.toISOString(), address });
}

/** The address that was sealed for the queue. */
export function openAddress(address: string): string {
  return unseal(address, ACCOUNT_MAIL);
}

function sealed(address: string): string {
  return seal(address, ACCOUNT_MAIL);
}

function ask(tx: Tx, mail: AccountMail): Promise<void> {
  return askFor(statementWithin(tx), ACCOUNT_MAIL, [mail]);
}
