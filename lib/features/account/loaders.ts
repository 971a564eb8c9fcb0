import 'server-only';
import { currentSession } from '@/lib/auth/session';
import type { Actor } from '@/lib/domain/permissions/policy';
import { listOwnSessions } from '@/lib/features/session/data';
import { findOwnAccount } from './data';

/** A person's own account and where it is signed in, this browser first. */
export async function loadAccount(actor: Actor) {
  const [account, current, sessions] = await Promise.all([
    findOwnAccount(actor),
    currentSession(),
    listOwnSessions(actor),
  ]);
  const isThis = (id: string) => id === current?.id;
  const marked = sessions.map((session) => ({ ...session, isThis: isThis(session.id) }));
  return { ...account, sessions: marked.sort((a, b) => Number(b.isThis) - Number(a.isThis)) };
}

/** What a form that asks for the password again has to know: whether there is one, and whether it asks for a code. */
export async function loadProofNeeds(actor: Actor) {
  const { email, hasPassword, factorSince } = await findOwnAccount(actor);
  return { email, hasPassword, hasFactor: factorSince !== null };
}
