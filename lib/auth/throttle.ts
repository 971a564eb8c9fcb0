import 'server-only';
import { headers } from 'next/headers';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { type ErrorCode, Refusal, type Result } from '@/lib/action/errors';
import { recordAudit } from '@/lib/audit/record';
import { type Account, knownBrowser } from '@/lib/auth/known-browser';
import { now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { visitorAddress, visitorNetwork } from '@/lib/domain/accounts/address';
import {
  ACCOUNT_LIMITS,
  ADDRESS_LIMIT,
  type GuardedForm,
  type Limit,
  throttledText,
} from '@/lib/domain/accounts/limits';
import { env } from '@/lib/env/env';
import { log } from '@/lib/log/log';
import { keyedHash } from '@/lib/vault/vault';

/** Refusals that say that a guess was wrong. Any other outcome takes nothing from what a person may try. */
const WRONG_GUESS: ErrorCode[] = ['WRONG_CREDENTIALS', 'WRONG_PASSWORD', 'WRONG_CODE', 'LINK_GONE'];

/** One count: a limit, and whose tries it counts. */
interface Count {
  limiter: RateLimiterPrisma;
  key: string;
}

/** Who tries: the account it is about, null when there is none, and what was typed to name it. */
export interface Tried {
  form: GuardedForm;
  account: Account | null;
  /** An e-mail or a link's token; the account's own id where the person is known. */
  subject: string;
}

/** The same for a form of a person whose account is known. */
export function counted<Data>(form: GuardedForm, account: Account, run: () => Promise<Result<Data>>) {
  return countedAs({ form, account, subject: account.id }, run);
}

/**
 * Runs what a form does, counted. Paid in advance, so that many at once get no more tries than one after another, and
 * given back unless the guess was wrong. A browser that the account knows has counts of its own: strangers who fail,
 * even from its own address, stand in the way of strangers alone.
 */
export async function countedAs<Data>(tried: Tried, run: () => Promise<Result<Data>>): Promise<Result<Data>> {
  const spent = await spend(tried);
  const result = await run();
  const isWrong = !result.ok && WRONG_GUESS.includes(result.code);
  if (isWrong) await tellTrail('session.refused', tried);
  else if (tried.form !== 'reset') await Promise.all(spent.map(({ limiter, key }) => limiter.reward(key)));
  return result;
}

/** What throttling has to know of a person's account. */
export function accountOf(userId: string): Promise<Account> {
  return db.user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, passwordHash: true } });
}

/** Takes one try from each count in turn, and refuses at the first that has none left. */
async function spend(tried: Tried): Promise<Count[]> {
  const counts = await countsOf(tried);
  for (const { limiter, key } of counts) {
    const left = await limiter.consume(key).catch((refused: unknown) => refused);
    if (left instanceof RateLimiterRes && left.consumedPoints <= limiter.points) continue;
    if (!(left instanceof RateLimiterRes)) throw left;
    if (left.consumedPoints === limiter.points + 1) await tellTrail('session.throttled', tried);
    throw new Refusal('THROTTLED', { '': [throttledText(tried.form, left.msBeforeNext)] });
  }
  return counts;
}

async function countsOf({ form, account, subject }: Tried): Promise<Count[]> {
  const browser = await knownBrowser(account);
  const key = keyedHash([subject, browser ?? 'stranger'].join('\0'), 'throttle');
  const own = ACCOUNT_LIMITS[form].map((limit) => ({ limiter: limiterOf(form, limit), key }));
  return browser ? own : [{ limiter: limiterOf('address', ADDRESS_LIMIT), key: await addressKey() }, ...own];
}

async function addressKey(): Promise<string> {
  const address = visitorAddress((await headers()).get('x-forwarded-for'), env.PROXY_COUNT);
  return keyedHash(visitorNetwork(address), 'throttle');
}

function limiterOf(what: GuardedForm | 'address', { points, seconds }: Limit): RateLimiterPrisma {
  const store = { storeClient: db, tableName: 'rateLimit', clearExpiredByTimeout: false };
  return new RateLimiterPrisma({ ...store, keyPrefix: `${what}.${seconds}`, points, duration: seconds });
}

/** Only what is about an account: anybody could fill the trail, which nobody may prune, with names that nobody has. */
async function tellTrail(action: 'session.refused' | 'session.throttled', { form, account }: Tried): Promise<void> {
  log.warn({ action, form, account: account?.id ?? null }, 'a guess was refused');
  if (!account) return;
  const entry = { action, entity: 'User' as const, entityId: account.id, data: { form } };
  await transaction((tx) => recordAudit(tx, null, now(), entry));
}
