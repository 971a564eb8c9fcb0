import 'server-only';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { recordAudit } from '@/lib/audit/record';
import { authOptions, SESSION_SECONDS, sessionCookie, tokenHash } from '@/lib/auth/options';
import { machineTime, now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import type { Actor } from '@/lib/domain/permissions/policy';

/** The session of this request, once it is open. One look-up a request. */
export const currentSession = cache(async (): Promise<{ id: string; userId: string } | null> => {
  const session: { user?: { id?: string; sessionId?: string } } | null = await getServerSession(authOptions());
  const { id: userId, sessionId: id } = session?.user ?? {};
  return userId && id ? { id, userId } : null;
});

/**
 * The person of this request, read from the database, the membership they work for in this session first; null when
 * nobody is signed in.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await currentSession();
  const found = session && (await readSession(session.id));
  if (!found) return null;
  const { name, memberships } = found.user;
  const held = memberships.map(({ partyId, role, party }) => ({ partyId, role, agreementId: party.agreementId }));
  const chosen = held.filter(({ partyId }) => partyId === found.partyId);
  const others = held.filter(({ partyId }) => partyId !== found.partyId);
  return { userId: session.userId, name, memberships: [...chosen, ...others] };
});

/** Without a choice, the coordinator's comes before others. */
function readSession(id: string) {
  return db.session.findUnique({
    where: { id },
    select: {
      partyId: true,
      user: {
        select: {
          name: true,
          memberships: {
            orderBy: [{ party: { role: 'asc' } }, { party: { acronym: 'asc' } }],
            select: { partyId: true, role: true, party: { select: { agreementId: true } } },
          },
        },
      },
    },
  });
}

/** The same for pages of signed-in people: sends everybody else to the sign-in page, and back afterwards. */
export async function requireActor(returnTo: string): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(`/entrar?continuar=${encodeURIComponent(returnTo)}`);
  return actor;
}

/** Opens a session for a person whose identity was just proven, and gives the browser its token. */
export async function startSession(userId: string): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const startedAt = now();
  const expiresAt = new Date(machineTime().getTime() + SESSION_SECONDS * 1000);
  await transaction(async (tx) => {
    const { id } = await tx.session.create({ data: { tokenHash: tokenHash(token), userId, expiresAt } });
    await recordAudit(tx, userId, startedAt, { action: 'session.started', entity: 'Session', entityId: id });
  });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
}

/** Ends this browser's session; does nothing when there is none. */
export async function endSession(): Promise<void> {
  const store = await cookies();
  const { name } = sessionCookie();
  const token = store.get(name)?.value;
  if (!token) return;
  await transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { tokenHash: tokenHash(token) } });
    if (!session) return;
    await tx.session.delete({ where: { id: session.id } });
    await recordAudit(tx, session.userId, now(), { action: 'session.ended', entity: 'Session', entityId: session.id });
  });
  store.delete(name);
}
