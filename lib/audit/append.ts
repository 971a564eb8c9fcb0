import 'server-only';
import { codeOf, trailCodes } from '@/lib/audit/codes';
import type { Tx } from '@/lib/db/client';
import {
  BEGAN,
  BROKEN,
  type ChainEnd,
  type EventFacts,
  endText,
  type Link,
  linkText,
  OPENED,
  SYSTEM_CHAIN,
} from '@/lib/domain/trail/chain';
import { digestOf, type SealedEnd } from '@/lib/domain/trail/verification';
import type { AuditAction, AuditFacts } from '@/lib/domain/trail/vocabulary';
import { log } from '@/lib/log/log';

/** An event before it has a place in time and in a chain. */
type NewEvent = Omit<EventFacts, 'id' | 'at' | 'requestId' | 'data'> & { data: AuditFacts };
type NewLink = Omit<Link, 'data'> & { data: AuditFacts; mac: string };

/** When the events happened, and in which request. */
interface Moment {
  at: Date;
  requestId: string | null;
}

/** A chain's end as it was found, held until the transaction ends, with numbers for the rows to come. */
interface HeldEnd extends SealedEnd {
  ids: bigint[];
}

const BATCH = 1_000;

/**
 * Links new events to the end of a chain. A new chain is told of in the system's, and so is an end whose seal does not
 * fit: the change itself is not refused for it, but no later link hides it.
 */
export async function appendToChain(tx: Tx, chain: string, moment: Moment, events: NewEvent[]): Promise<void> {
  // Room for one event more: the beginning of all, or the note that the end had been altered.
  const end = await holdEnd(tx, chain, events.length + 1);
  if (chain === SYSTEM_CHAIN) return store(tx, [await linkedToSystem(tx, end, moment, events)]);
  const own = linked(end, moment, events);
  const note = noteOf(end);
  if (!note) return store(tx, [own]);
  const system = await holdEnd(tx, SYSTEM_CHAIN, 2);
  await store(tx, [await linkedToSystem(tx, system, moment, [note]), own]);
}

/** The system's chain has to speak of itself, too, before it goes on. */
async function linkedToSystem(tx: Tx, end: HeldEnd, moment: Moment, events: NewEvent[]): Promise<NewLink[]> {
  const first = end.place === 0 ? await beginning(tx) : noteOf(end);
  return linked(end, moment, first ? [first, ...events] : events);
}

/** What the system's chain has to say of an end: that its chain is new, or that its seal is not of this end. */
function noteOf(end: HeldEnd): NewEvent | null {
  if (end.place === 0) return ofTrail(OPENED, end.chain, { chain: end.chain });
  const seal = trailCodes().check(endText(end), end.seal);
  if (seal === 'right') return null;
  // A process that lacks the key cannot tell a forged end from a good one, and what it noted would stay for good.
  if (seal === 'keyless') throw new Error('the key that sealed the end of a chain is not in DATA_KEYS');
  log.error({ chain: end.chain, place: end.place }, 'the end of a chain of the trail was altered');
  return ofTrail(BROKEN, end.chain, { chain: end.chain, place: end.place });
}

/** The first event of all counts and digests what was written before there was a chain. */
async function beginning(tx: Tx): Promise<NewEvent> {
  const { hash } = trailCodes();
  let events = 0;
  let digest = '';
  let after = 0n;
  for (;;) {
    const where = { chain: null, id: { gt: after } };
    const rows = await tx.auditEvent.findMany({ where, orderBy: { id: 'asc' }, take: BATCH });
    for (const row of rows) digest = digestOf(digest, { ...row, id: String(row.id) }, hash);
    events += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return ofTrail(BEGAN, SYSTEM_CHAIN, { events, digest });
  }
}

function ofTrail(action: AuditAction, entityId: string, data: AuditFacts): NewEvent {
  return { actorId: null, action, entity: 'Trail', entityId, partyId: null, data };
}

/**
 * Finds where the chain ends and keeps everybody else away from it until this transaction is over. It is written and
 * not only read, since `ON CONFLICT` goes by the key itself: a plan that looked through the table would, in the eyes of
 * a serializable transaction, have read every person's end, and made any two people's changes collide.
 */
async function holdEnd(tx: Tx, chain: string, links: number): Promise<HeldEnd> {
  const [end] = await tx.$queryRaw<HeldEnd[]>`
    INSERT INTO "AuditChain" AS kept (chain, place, mac, seal) VALUES (${chain}::uuid, 0, '', '')
    ON CONFLICT (chain) DO UPDATE SET place = kept.place
    RETURNING kept.chain::text, kept.place, kept.mac, kept.seal,
      ARRAY(SELECT nextval(pg_get_serial_sequence('"AuditEvent"', 'id')) FROM generate_series(1, ${links}::int)) AS ids`;
  if (!end) throw new Error('the end of a chain was not held');
  return end;
}

function linked(end: HeldEnd, moment: Moment, events: NewEvent[]): NewLink[] {
  let { mac } = end;
  return events.map((event, index) => {
    const link = { ...event, ...moment, chain: end.chain, place: end.place + index + 1, id: String(end.ids[index]) };
    mac = codeOf(linkText(mac, link));
    return { ...link, mac };
  });
}

async function store(tx: Tx, chains: NewLink[][]): Promise<void> {
  await tx.auditEvent.createMany({ data: chains.flat().map((link) => ({ ...link, id: BigInt(link.id) })) });
  const ends: ChainEnd[] = chains.flatMap((links) => links.at(-1) ?? []);
  await tx.$executeRaw`
    INSERT INTO "AuditChain" (chain, place, mac, seal)
    SELECT * FROM unnest(${ends.map(({ chain }) => chain)}::uuid[], ${ends.map(({ place }) => place)}::int[],
      ${ends.map(({ mac }) => mac)}::text[], ${ends.map((end) => codeOf(endText(end)))}::text[])
    ON CONFLICT (chain) DO UPDATE SET place = EXCLUDED.place, mac = EXCLUDED.mac, seal = EXCLUDED.seal`;
}
