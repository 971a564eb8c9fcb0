import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveAnswer } from '@/lib/features/answers/mutations';
import type { answerForm } from '@/lib/features/answers/schema';
import {
  callMore,
  closeCollection,
  extendCollection,
  openCollection,
  reopenCollection,
} from '@/lib/features/collections/mutations';
import type { callForm, extensionForm, requestForm } from '@/lib/features/collections/schema';
import { by, succeeded } from '@/tests/factories/activities';
import { seenFirst } from '@/tests/factories/impact';
import { TODAY } from '@/tests/factories/world';

type TypedRequest = z.input<typeof requestForm>;
type TypedAnswer = z.input<typeof answerForm>;

export const agreementOf = (actor: Actor) => actor.memberships[0]?.agreementId ?? '';
export const partyOf = (actor: Actor) => actor.memberships[0]?.partyId ?? '';

/** The request of 2026, due on 18/12/2026, of everybody, as the form sends it; what is given replaces it. */
export const request = (actor: Actor, given: Partial<TypedRequest> = {}): TypedRequest => ({
  ...{ id: randomUUID(), agreementId: agreementOf(actor), year: '2026', dueOn: '2026-12-18', who: 'ALL' },
  ...given,
});

/** Asks, saying yes to whatever that does. */
export const ask = (actor: Actor, input: TypedRequest, day = TODAY) =>
  seenFirst((seen) => perform(openCollection, by(actor, day), { ...input, seen }));

/** A collection that is open, by its id. */
export async function opened(actor: Actor, given: Partial<TypedRequest> = {}, day = TODAY): Promise<string> {
  const input = request(actor, given);
  succeeded(await ask(actor, input, day));
  return input.id;
}

/** Grants a later day, saying yes to whatever that does. */
export const extend = (actor: Actor, input: z.input<typeof extensionForm>, day = TODAY) =>
  seenFirst((seen) => perform(extendCollection, by(actor, day), { ...input, seen }));

/** Calls parties into an open collection, saying yes to whatever that does. */
export const call = (actor: Actor, input: z.input<typeof callForm>, day = TODAY) =>
  seenFirst((seen) => perform(callMore, by(actor, day), { ...input, seen }));

export const close = (actor: Actor, id: string, missing: number) =>
  perform(closeCollection, by(actor), { id, missing: String(missing) });

export const reopenFor = (actor: Actor, id: string, participe: string[], reason = 'Faltou a Sefin.') =>
  perform(reopenCollection, by(actor), { id, participe, reason });

/** The party's answer to a collection as its form sends it the first time, to be sent; what is given replaces it. */
export const answer = (author: Actor, id: string, given: Partial<TypedAnswer> = {}): TypedAnswer => ({
  ...{ id, partyId: partyOf(author), version: '0', intent: 'submit' },
  ...given,
});

export const give = (author: Actor, input: TypedAnswer, day = TODAY) => perform(saveAnswer, by(author, day), input);

/** Codes of the goals that a party answers for besides the request itself. */
export async function goalsOf(author: Actor): Promise<string[]> {
  const rows = await db.assignment.findMany({
    where: { partyId: partyOf(author), goal: { code: { not: '3.5' } } },
    select: { goal: { select: { code: true } } },
    orderBy: { goal: { position: 'asc' } },
  });
  return rows.map(({ goal }) => goal.code);
}

/** What is owed for a collection by one party. */
export const owedFor = (id: string, actor: Actor) =>
  db.obligation.findFirstOrThrow({ where: { eventId: id, partyId: partyOf(actor) }, include: { changes: true } });

/** A party's answer on record, with its receipts. */
export const stored = (id: string, author: Actor) =>
  db.collectionAnswer.findUniqueOrThrow({
    where: { collectionId_partyId: { collectionId: id, partyId: partyOf(author) } },
    include: { receipts: { orderBy: { number: 'asc' } } },
  });

/** Takes away every collection, and what they asked, so that the year can be asked about anew. */
export async function forgetCollections(): Promise<void> {
  await db.periodReopening.deleteMany();
  await db.periodLock.deleteMany();
  for (const table of ['collectionReceipt', 'collectionReminder', 'collectionExtension', 'collectionAnswer'] as const)
    await (db[table].deleteMany as () => Promise<unknown>)();
  await db.reportCollection.deleteMany();
  await db.eventParty.deleteMany();
  await db.obligationChange.deleteMany({ where: { obligation: { event: { kind: 'REPORT_REQUEST' } } } });
  await db.obligation.deleteMany({ where: { event: { kind: 'REPORT_REQUEST' } } });
  await db.agreementEvent.deleteMany({ where: { kind: 'REPORT_REQUEST' } });
}
