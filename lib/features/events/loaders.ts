import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { parseCivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { isRegistered } from '@/lib/domain/obligations/event-facts';
import { isInOrder } from '@/lib/domain/obligations/pressing';
import { situationOf } from '@/lib/domain/obligations/situation';
import { termEnd } from '@/lib/domain/obligations/term';
import { type Actor, can, mayEver, scopeOf } from '@/lib/domain/permissions/policy';
import { findTerm } from '@/lib/features/agreements/data';
import { ownParty } from '@/lib/features/parties/data';
import {
  countEvents,
  countOpened,
  type EventRow,
  findEvent,
  groupOpenedByAccessions,
  listEvents,
  listOpened,
  readTrail,
} from './data';
import type { EventListQuery } from './schema';

const PAGE = 20;
const MOST = 50;

/** A page of the events of the person's agreement, as the address asks, each with what it opened. */
export async function loadEvents(actor: Actor, { tipo, ano, pagina }: EventListQuery) {
  const party = await ownParty(actor);
  const agreement = party && (await findTerm(actor, party.agreementId, 'agreement.read'));
  if (!agreement) return null;
  const filter = { agreementId: agreement.id, kind: tipo, year: ano };
  const [total, rows] = await Promise.all([
    countEvents(actor, filter),
    listEvents(actor, filter, { take: PAGE, skip: (pagina - 1) * PAGE }),
  ]);
  const openedBy = await countOpened(rows.map(({ id }) => id));
  const first = yearOf(agreement.startsOn);
  const last = Math.max(first, yearOf(clockToday()));
  return {
    agreement,
    total,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    events: rows.map((event) => ({ ...event, ...openedBy(event.id) })),
    years: Array.from({ length: last - first + 1 }, (_, index) => last - index),
    manages: can(actor, 'event.manage', { agreementId: agreement.id }),
  };
}

/** What a new event starts from: an id of its own, and the term that its days must lie in. Null for who may not. */
export async function loadNewEvent(actor: Actor) {
  const party = mayEver(actor, 'event.manage') ? await ownParty(actor) : null;
  const term = party && (await findTerm(actor, party.agreementId, 'event.manage'));
  return term && { id: randomUUID(), ...limitsOf(term), agreement: { id: term.id, number: term.number } };
}

/** One event with what it opened, party by party, and its history; null when out of reach. */
export async function loadEvent(actor: Actor, id: string, page: number) {
  const event = z.uuid().safeParse(id).success ? await findEvent(actor, id, 'agreement.read') : null;
  if (!event) return null;
  const today = clockToday();
  const [openedBy, rows, groups, trail] = await Promise.all([
    countOpened([event.id]),
    listOpened(event.id, { take: PAGE, skip: (page - 1) * PAGE }),
    groupOpenedByAccessions(event.id),
    readTrail(event.id, MOST),
  ]);
  const counts = openedBy(event.id);
  const read = scopeOf(actor, 'obligation.read');
  const rule = rows[0]?.rule;
  return {
    event,
    counts,
    pages: Math.max(1, Math.ceil((counts.opened + counts.cancelled) / PAGE)),
    rows: rows.map((row) => ({
      ...row,
      derived: situationOf(row, today),
      isReadable: row.status !== 'CANCELLED' && (read === 'all' || read.partyIds.includes(row.partyId)),
    })),
    accessions: rule
      ? tallied(
          groups.map((group) => ({ ...group, rule })),
          today,
        )
      : null,
    history: trail.map(toldBy(event)),
    manages: mayChange(actor, event),
  };
}

const TOLD: Partial<Record<string, string>> = {
  'event.registered': 'Registrado',
  'event.changed': 'Alterado',
  'event.withdrawn': 'Retirado',
};

const dates = z.object({ dueOn: z.string(), previousDueOn: z.string() }).partial();

/** An entry of the trail in words: what was done, and between which dates the deadline moved. */
function toldBy({ withdrawnReason }: EventRow) {
  return ({ id, at, action, actor, data }: Awaited<ReturnType<typeof readTrail>>[number]) => {
    const { dueOn, previousDueOn } = dates.catch({}).parse(data);
    const [after, before] = [parseCivilDate(dueOn ?? ''), parseCivilDate(previousDueOn ?? '')];
    const moved = after && before && before !== after && `de ${shortDate(before)} para ${shortDate(after)}`;
    const reason = action === 'event.withdrawn' && withdrawnReason;
    return { id: String(id), at, actor, what: TOLD[action] ?? action, detail: moved || reason || '' };
  };
}

/** How many obligations of accession bodies there are, and how many of them are in order or late. */
function tallied(
  groups: (Parameters<typeof situationOf>[0] & { count: number })[],
  today: ReturnType<typeof clockToday>,
) {
  const cell = { total: 0, inOrder: 0, late: 0 };
  for (const { count, ...facts } of groups) {
    const derived = situationOf(facts, today);
    if (!derived) continue;
    cell.total += count;
    if (isInOrder(derived)) cell.inOrder += count;
    if (derived.situation === 'atrasada') cell.late += count;
  }
  return cell;
}

/** An event to be changed or withdrawn, with the days it may take; null when out of reach. */
export async function loadEventToChange(actor: Actor, id: string) {
  const event = z.uuid().safeParse(id).success ? await findEvent(actor, id, 'event.manage') : null;
  const term = event && (await findTerm(actor, event.agreementId, 'event.manage'));
  if (!event || !term) return null;
  const openedBy = await countOpened([event.id]);
  return { event, counts: openedBy(event.id), isOpen: mayChange(actor, event), ...limitsOf(term) };
}

function mayChange(actor: Actor, { agreementId, kind, withdrawnReason }: EventRow): boolean {
  return can(actor, 'event.manage', { agreementId }) && isRegistered(kind) && withdrawnReason === null;
}

function limitsOf({ startsOn, termMonths }: NonNullable<Awaited<ReturnType<typeof findTerm>>>) {
  return { days: { min: startsOn, max: termEnd({ startsOn, months: termMonths }) } };
}
