import 'server-only';
import { randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { Refusal } from '@/lib/action/errors';
import { recordAudit } from '@/lib/audit/record';
import { prepareFactor } from '@/lib/auth/factor';
import { dropCookie } from '@/lib/auth/host-cookie';
import { rememberBrowser } from '@/lib/auth/known-browser';
import { authOptions, SESSION_SECONDS, sessionCookie, tokenHash } from '@/lib/auth/options';
import { machineTime, now } from '@/lib/clock/clock';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { browserLabel } from '@/lib/domain/accounts/browser-label';
import { type SessionStage, stageOf } from '@/lib/domain/accounts/stage';
import type { Actor } from '@/lib/domain/permissions/policy';

/** How long a sign-in may wait for its second factor. */
const PENDING_SECONDS = 10 * 60;

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

/** How a person proved who they are; `strong` when the issuer itself has proven two factors. */
export interface Proof {
  method: 'PASSWORD' | 'GOVBR';
  strong: boolean;
}

/**
 * Begins the session of a person whose identity was just proven, and gives the browser its token: always a new one, in
 * place of whatever the browser brought. Says how far it has come. Only an open session acts; the other two go on at
 * `/entrar/segundo-fator` and `/entrar/segundo-fator/cadastrar`.
 */
export async function beginSession(userId: string, proof: Proof): Promise<SessionStage> {
  const token = newToken();
  const brought = await tokenOfBrowser();
  const browser = browserLabel((await headers()).get('user-agent'));
  const { stage, account } = await transaction(async (tx) => {
    await endByToken(tx, brought);
    const { stage, account } = await stageFor(tx, userId, proof.strong);
    if (stage === 'ENROLMENT') await beginEnrolment(tx, userId);
    const expiresAt = lifeOf(stage).end;
    const data = { tokenHash: tokenHash(token), userId, method: proof.method, stage, browser, expiresAt };
    const { id } = await tx.session.create({ data: { ...data, createdAt: now() } });
    await recordAudit(tx, userId, now(), {
      action: stage === 'OPEN' ? 'session.started' : 'session.factorAwaited',
      entity: 'Session',
      entityId: id,
      data: { method: proof.method, stage },
    });
    return { stage, account };
  });
  await giveToken(token, stage);
  if (stage === 'OPEN') await rememberBrowser(account);
  return stage;
}

/** A secret of its own for this sign-in, and no other that could look at it meanwhile. */
async function beginEnrolment(tx: Tx, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId, stage: 'ENROLMENT' } });
  await prepareFactor(tx, userId);
}

async function stageFor(tx: Tx, userId: string, strong: boolean) {
  const [user, settings] = await Promise.all([
    tx.user.findFirst({
      where: { id: userId, disabledAt: null },
      select: {
        passwordHash: true,
        memberships: { select: { role: true } },
        factor: { select: { confirmedAt: true } },
      },
    }),
    tx.networkSettings.findUnique({ where: { id: 1 }, select: { requireSecondFactor: true } }),
  ]);
  if (!user) throw new Refusal('WRONG_CREDENTIALS');
  const hasFactor = Boolean(user.factor?.confirmedAt);
  const roles = user.memberships.map(({ role }) => role);
  const stage = stageOf({ strong, hasFactor, roles }, settings?.requireSecondFactor ?? false);
  return { stage, account: { id: userId, passwordHash: user.passwordHash } };
}

/** A token that nobody guesses; of it only the hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How long a session of this stage lives, and when it ends by the machine's clock. */
export function lifeOf(stage: SessionStage): { seconds: number; end: Date } {
  const seconds = stage === 'OPEN' ? SESSION_SECONDS : PENDING_SECONDS;
  return { seconds, end: new Date(machineTime().getTime() + seconds * 1000) };
}

/** Gives the browser the token of its session. Only after the session's row is written for good. */
export async function giveToken(token: string, stage: SessionStage): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: lifeOf(stage).seconds });
}

/** Ends this browser's session, open or not, and says how it had begun; does nothing when there is none. */
export async function endSession(): Promise<Pick<Proof, 'method'> | null> {
  const token = await tokenOfBrowser();
  if (!token) return null;
  const ended = await transaction((tx) => endByToken(tx, token));
  await dropCookie(sessionCookie());
  return ended;
}

async function endByToken(tx: Tx, token: string | undefined): Promise<Pick<Proof, 'method'> | null> {
  const session = token ? await tx.session.findUnique({ where: { tokenHash: tokenHash(token) } }) : null;
  if (!session) return null;
  await tx.session.delete({ where: { id: session.id } });
  await recordAudit(tx, session.userId, now(), { action: 'session.ended', entity: 'Session', entityId: session.id });
  return { method: session.method };
}

/** The token that this browser sends, whatever it is worth. */
export async function tokenOfBrowser(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value || undefined;
}
