import 'server-only';
import { createHash } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import { hostCookie } from '@/lib/auth/host-cookie';
import { nextAuthLog } from '@/lib/auth/next-auth-log';
import { machineTime } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env/env';

/** A session's absolute life. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** A session ends that nobody used for this long. */
const IDLE_MS = 2 * 60 * 60 * 1000;

/** A session last used before this instant has ended. */
export function idleSince(at: Date): Date {
  return new Date(at.getTime() - IDLE_MS);
}

/** Use is noted no more often than this, so that reading a page seldom writes. */
const SEEN_EVERY_MS = 5 * 60 * 1000;

export const sessionCookie = () => hostCookie('sessao');

/** Only this is stored, so a copy of the database opens no session. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Sessions are rows: read on each request, gone at sign-out. The remaining methods serve providers, and there are none. */
const adapter: Adapter = {
  async getSessionAndUser(token) {
    const at = machineTime().getTime();
    const used = { gt: idleSince(new Date(at)) };
    const session = await db.session.findFirst({
      where: { tokenHash: tokenHash(token), stage: 'OPEN', seenAt: used, user: { disabledAt: null } },
      include: { user: true },
    });
    if (!session) return null;
    if (at - session.seenAt.getTime() > SEEN_EVERY_MS)
      await db.session.updateMany({ where: { id: session.id }, data: { seenAt: new Date(at) } });
    const { id, email, name } = session.user;
    return {
      session: { sessionToken: token, userId: id, expires: session.expiresAt },
      user: { id, email, name, emailVerified: null, sessionId: session.id },
    };
  },
  async deleteSession(token) {
    await db.session.deleteMany({ where: { tokenHash: tokenHash(token) } });
  },
} as Adapter;

export function authOptions(): NextAuthOptions {
  return {
    secret: env.NEXTAUTH_SECRET,
    adapter,
    providers: [],
    // Equal ages: next-auth then never prolongs a session.
    session: { strategy: 'database', maxAge: SESSION_SECONDS, updateAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    logger: nextAuthLog,
    callbacks: { session: ({ session, user }) => ({ ...session, user: { ...session.user, ...user } }) },
  };
}
