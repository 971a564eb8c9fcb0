import 'server-only';
import type { NextRequest } from 'next/server';
import { type ErrorCode, Refusal } from '@/lib/action/errors';
import { recordAudit } from '@/lib/audit/record';
import { askForNews } from '@/lib/auth/account-mail';
import { accountOfIdentity, linkIdentity, type ProvenIdentity, renewHash } from '@/lib/auth/govbr-identity';
import { keepProvenIdentity } from '@/lib/auth/govbr-invitation';
import { closeSignIn, forgetSignIn, openSignIn, SIGN_IN_SECONDS } from '@/lib/auth/govbr-provider';
import { type Govbr, govbr } from '@/lib/auth/govbr-settings';
import { dropSealed, keepSealed, readSealed } from '@/lib/auth/sealed-cookie';
import { beginSession, currentSession } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { insidePath, placeAfter } from '@/lib/domain/accounts/next-place';
import { log } from '@/lib/log/log';

/** What a person goes to gov.br for. */
export type GovbrIntent =
  | { kind: 'signIn'; continueTo?: string }
  /** To let the account that is signed in here be entered with gov.br. */
  | { kind: 'link'; sessionId: string }
  | { kind: 'invitation'; token: string };

const COOKIE = 'govbr-pedido';

/** A refusal of somebody whose account is known. */
class AccountRefusal extends Refusal {
  constructor(
    code: ErrorCode,
    readonly accountId: string,
  ) {
    super(code);
  }
}

/** Remembers what for, and returns the address at gov.br to send this browser to. Refuses where gov.br is off. */
export async function beginGovbr(intent: GovbrIntent): Promise<string> {
  const settings = govbr();
  if (!settings) throw new Refusal('GOVBR_OFF');
  const address = await openSignIn(settings);
  await keepSealed(COOKIE, stateIn(address), intent, SIGN_IN_SECONDS);
  return address;
}

/** Answers a browser that comes back from gov.br: always by sending it on to a page of ours. */
export async function arriveFromGovbr(settings: Govbr, request: NextRequest): Promise<string> {
  // Sealed for one state: what was kept for an earlier question is not for this answer.
  const intent = await readSealed<GovbrIntent>(COOKIE, stateIn(request.url));
  await dropSealed(COOKIE);
  try {
    if (!intent) throw await forgetSignIn().then(() => new Refusal('GOVBR_STATE'));
    return await follow(intent, await closeSignIn(settings, request));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Only what we asked for ourselves reaches the trail: nobody fills it by calling this address.
    await tellRefusal(error, intent !== null);
    return refusedAt(intent, error.code);
  }
}

function stateIn(address: string): string {
  return new URL(address).searchParams.get('state') ?? '';
}

function follow(intent: GovbrIntent, identity: ProvenIdentity): Promise<string> {
  if (intent.kind === 'signIn') return signIn(identity, intent.continueTo);
  if (intent.kind === 'link') return link(identity, intent.sessionId);
  return keepProvenIdentity(intent.token, identity).then(() => invitationPath(intent.token));
}

async function signIn(identity: ProvenIdentity, continueTo?: string): Promise<string> {
  const account = await transaction(async (tx) => {
    const found = await accountOfIdentity(tx, identity);
    if (found) await renewHash(tx, identity, found.subjectHash);
    return found;
  });
  if (!account) throw new Refusal((await hasAccount(identity.email)) ? 'GOVBR_EMAIL_ONLY' : 'GOVBR_UNKNOWN');
  if (account.disabledAt) throw new AccountRefusal('ACCOUNT_DISABLED', account.id);
  const stage = await beginSession(account.id, { method: 'GOVBR', strong: identity.strong });
  return placeAfter(stage, insidePath(continueTo));
}

/** Only for the words of the refusal: the same address is not the same person. */
async function hasAccount(email: string | undefined): Promise<boolean> {
  return email !== undefined && (await db.user.count({ where: { email, disabledAt: null } })) > 0;
}

/** The session that asked must still be this browser's, and open. */
async function link(identity: ProvenIdentity, sessionId: string): Promise<string> {
  const session = await currentSession();
  if (session?.id !== sessionId) throw new Refusal('GOVBR_SESSION');
  await transaction(async (tx) => {
    if (await linkIdentity(tx, session.userId, identity)) await askForNews(tx, session.userId, 'govbr-linked', now());
  });
  return '/conta/govbr?aviso=govbr-ligado';
}

async function tellRefusal(refusal: Refusal, asked: boolean): Promise<void> {
  const reason = refusal.code;
  log.warn({ reason }, 'sign-in with gov.br refused');
  if (!asked) return;
  await transaction((tx) =>
    recordAudit(tx, null, now(), {
      action: 'session.refused',
      entity: 'User',
      entityId: refusal instanceof AccountRefusal ? refusal.accountId : 'unknown',
      data: { method: 'GOVBR', reason },
    }),
  );
}

/** Back to where the person asked, with what to tell them there. */
function refusedAt(intent: GovbrIntent | null, code: ErrorCode): string {
  if (intent?.kind === 'invitation') return `${invitationPath(intent.token)}?erro=${code}`;
  if (intent?.kind === 'link' && code !== 'GOVBR_SESSION') return `/conta/govbr?erro=${code}`;
  const query = new URLSearchParams({ erro: code });
  if (intent?.kind === 'signIn' && intent.continueTo) query.set('continuar', intent.continueTo);
  return `/entrar?${query}`;
}

const invitationPath = (token: string) => `/convite/${encodeURIComponent(token)}`;
