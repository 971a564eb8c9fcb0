import 'server-only';
import { cookies } from 'next/headers';
import { dropCookie } from '@/lib/auth/host-cookie';
import { sessionCookie, tokenHash } from '@/lib/auth/options';
import { newToken } from '@/lib/auth/session';
import { machineTime, now } from '@/lib/clock/clock';
import { db, type Tx } from '@/lib/db/client';
import type { LinkPurpose } from '@/lib/db/generated/client';

const LIFE_SECONDS = 60 * 60;

/** Where a link of each kind leads, and the cookie in which the browser carries it on from there. */
const CARRIED: Record<LinkPurpose, { path: string; cookie: string }> = {
  PASSWORD_RESET: { path: '/entrar/nova-senha', cookie: 'nova-senha' },
  EMAIL_CHANGE: { path: '/entrar/novo-email', cookie: 'novo-email' },
};

export interface NewLink {
  purpose: LinkPurpose;
  userId: string;
  newEmail?: string;
}

/** Makes a link in place of any the person had for this. Returns its path, which holds the token: it goes by mail alone. */
export async function makeLink(tx: Tx, { purpose, userId, newEmail }: NewLink): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(machineTime().getTime() + LIFE_SECONDS * 1000);
  await tx.oneTimeLink.deleteMany({ where: { purpose, userId } });
  const data = { purpose, userId, newEmail, tokenHash: tokenHash(token), expiresAt, createdAt: now() };
  await tx.oneTimeLink.create({ data });
  return `${CARRIED[purpose].path}/${token}`;
}

/**
 * Takes the token out of the address, where histories and other sites would see it, into a cookie, and says where to go
 * on. Nothing is used up: what opens links in a mailbox to look at them uses none.
 */
export async function carryLink(purpose: LinkPurpose, token: string): Promise<string> {
  const { name, options } = cookieOf(purpose);
  (await cookies()).set(name, token, { ...options, maxAge: LIFE_SECONDS });
  return CARRIED[purpose].path;
}

/** The token that this browser carries, whatever it is worth. */
export async function carriedToken(purpose: LinkPurpose): Promise<string> {
  return (await cookies()).get(cookieOf(purpose).name)?.value ?? '';
}

/** Forgets it, once it was used. */
export function dropLink(purpose: LinkPurpose): Promise<void> {
  return dropCookie(cookieOf(purpose));
}

/** The link this browser carries, while it is good; null otherwise. */
export async function carriedLink(purpose: LinkPurpose) {
  return findLink(db, purpose, await carriedToken(purpose));
}

/** Uses a link up; null when it was used, replaced or expired. Of two at once, one gets it. */
export async function spendLink(tx: Tx, purpose: LinkPurpose, token: string) {
  const link = await findLink(tx, purpose, token);
  const used = link && (await tx.oneTimeLink.deleteMany({ where: { id: link.id } }));
  return used?.count === 1 ? link : null;
}

function findLink(tx: Tx, purpose: LinkPurpose, token: string) {
  return tx.oneTimeLink.findFirst({
    where: { purpose, tokenHash: tokenHash(token), expiresAt: { gt: machineTime() }, user: { disabledAt: null } },
    select: { id: true, userId: true, newEmail: true, user: { select: { email: true, name: true } } },
  });
}

function cookieOf(purpose: LinkPurpose) {
  const { name, options } = sessionCookie();
  return { name: name.replace('sessao', CARRIED[purpose].cookie), options };
}
