import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { perform } from '@/lib/action/perform';
import { tokenHash } from '@/lib/auth/options';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { mailInvitation, sendInvitation } from '@/lib/features/invitations/mutations';
import { seal } from '@/lib/vault/vault';
import { by } from '@/tests/factories/activities';

/** An invitation by this person to a new address, as the form sends it; what is given replaces it. */
export async function invite(actor: Actor, acronym: string, role: Role, email = `${randomUUID()}@convite.example`) {
  const { id: partyId } = await db.party.findFirstOrThrow({ where: { acronym }, select: { id: true } });
  const form = { id: randomUUID(), partyId, name: 'Nova Fictícia da Silva', email, role };
  return { form, result: await perform(sendInvitation, by(actor), form) };
}

/** Gives an invitation a link that the test knows, in place of the one that only the message has. */
export async function linkOf(id: string): Promise<string> {
  const token = Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url').padEnd(43, 'x');
  await db.invitation.update({ where: { id }, data: { tokenHash: tokenHash(token) } });
  return token;
}

/** Runs the job of an invitation's message, and gives the message as it was kept in the data folder. */
export async function mailOf(id: string, folder: string): Promise<string> {
  const token = await linkOf(id);
  await mailInvitation({ id, token: seal(token, `Invitation.token:${id}`) });
  const name = readdirSync(join(folder, 'correio')).find((file) => file.startsWith(id)) ?? '';
  return readFileSync(join(folder, 'correio', name), 'utf8').replace(/=\r\n/g, '');
}
