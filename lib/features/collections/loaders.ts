import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Result } from '@/lib/action/errors';
import { type Performer, perform } from '@/lib/action/perform';
import { today as clockToday, dayOf } from '@/lib/clock/clock';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { CELL_STATE, cellOf, PARTY_STANDING, type PartyStanding, STANDING_OF } from '@/lib/domain/collection/matrix';
import { askableYears } from '@/lib/domain/collection/request';
import { situationOf } from '@/lib/domain/obligations/situation';
import { termEnd } from '@/lib/domain/obligations/term';
import { type Actor, can, mayEver, scopeOf } from '@/lib/domain/permissions/policy';
import { loadTermOf } from '@/lib/features/agreements/loaders';
import { codesAsked, countWork, goalsAsked } from '@/lib/features/holdings/data';
import { ownParty } from '@/lib/features/parties/data';
import { ALL_SETTLED, countUnsettled } from '@/lib/features/periods/data';
import { readersOf, remindedOn } from '@/lib/features/reminders/data';
import { csvLines } from '@/lib/format/csv';
import { formatDate } from '@/lib/format/date';
import {
  askedOf,
  awaited,
  type Collection,
  countAsked,
  findCollection,
  groupAsked,
  listAnswers,
  listAskable,
  listAsked,
  listElos,
  listReopenings,
  listUncalled,
  partiesAsked,
  pickedOf,
} from './data';
import { recordMatrixExport } from './mutations';
import { type MatrixQuery, MOST_LINES, MOST_PICKED, type Narrowing, type Picked } from './schema';

/** Parties on a page of the matrix. */
const PAGE = 25;
/** Parties named one by one before a step that reaches many. */
const NAMED = 20;

/** Whether the person sees the answers of all parties, and not their own alone. */
export function seesAll(actor: Actor): boolean {
  return scopeOf(actor, 'activity.read') === 'all';
}

/** The collection of a year in the person's agreement; null when nobody asked yet, or the year is none of the term. */
export async function loadCollection(actor: Actor, year: number): Promise<Collection | null> {
  const party = await ownParty(actor);
  return party && findCollection(actor, { agreementId: party.agreementId, year }, 'report.read');
}

/** What a new request starts from: an id of its own, and whom it can call. Null for who may not ask, or for this year. */
export async function loadNewCollection(actor: Actor, year: number) {
  const term = mayEver(actor, 'collection.manage') ? await loadTermOf(actor, 'collection.manage') : null;
  if (!term) return null;
  const today = clockToday();
  if (!askableYears({ startsOn: term.startsOn, months: term.termMonths }, today).includes(year)) return null;
  const parties = await listAskable(term.id, year, today);
  return { id: randomUUID(), agreement: term, ...parties, days: { min: today, max: term.endsOn } };
}

/** Whether the year may be asked about by this person now, though nobody did yet. */
export async function mayAskFor(actor: Actor, year: number): Promise<boolean> {
  return (await loadNewCollection(actor, year)) !== null;
}

/** Counts of parties by standing, out of those that a query finds. */
async function countStandings(where: Parameters<typeof groupAsked>[0], today: CivilDate) {
  const counts = Object.fromEntries(Object.keys(PARTY_STANDING).map((key) => [key, 0])) as Record<
    PartyStanding,
    number
  >;
  for (const { count, ...facts } of await groupAsked(where)) {
    const derived = situationOf(facts, today);
    if (derived) counts[STANDING_OF[derived.situation]] += count;
  }
  return counts;
}

type AskedRow = Awaited<ReturnType<typeof listAsked>>[number];

/** Rows of the matrix with their cells, in a fixed number of statements. */
async function withCells(collection: Collection, rows: AskedRow[], codes: string[], today: CivilDate) {
  const partyIds = rows.map(({ party }) => party.id);
  const [{ goals }, work, answers] = await Promise.all([
    goalsAsked(collection, partyIds),
    countWork(collection.year, partyIds),
    listAnswers(collection.id, partyIds),
  ]);
  const worked = new Map(work.map((one) => [`${one.partyId} ${one.code}`, one]));
  const answered = new Map(answers.map((answer) => [answer.partyId, answer]));
  const answering = new Set(goals.flatMap((goal) => goal.partyIds.map((partyId) => `${partyId} ${goal.code}`)));
  return rows.flatMap(({ id, party, ...facts }) => {
    const derived = situationOf(facts, today);
    if (!derived) return [];
    const standing = STANDING_OF[derived.situation];
    const answer = answered.get(party.id) ?? null;
    const { dueOn, fulfilledOn } = facts;
    const isLate = dueOn !== null && fulfilledOn !== null && fulfilledOn > dueOn;
    const cells = codes.map((code) => {
      const validated = worked.get(`${party.id} ${code}`)?.validated ?? 0;
      const isDeclared = answer?.declared.includes(code) ?? false;
      const answersFor = answering.has(`${party.id} ${code}`);
      return { code, validated, state: cellOf({ answersFor, standing, isLate, isDeclared, validated }) };
    });
    return [{ id, party, standing, isLate, dueOn, fulfilledOn, answer, cells }];
  });
}

type MatrixRow = Awaited<ReturnType<typeof withCells>>[number];

/** A page of the matrix as the address asks, with the totals of all parties. */
export async function loadMatrix(actor: Actor, collection: Collection, query: MatrixQuery) {
  const today = clockToday();
  const where = askedOf(actor, collection, query, today);
  const [codes, totals, found, rows, elos, reopenings] = await Promise.all([
    codesAsked(collection.agreementId, collection.event.id),
    countStandings(askedOf(actor, collection, {}, today), today),
    countAsked(where),
    listAsked(where, { take: PAGE, skip: (query.pagina - 1) * PAGE }),
    listElos(collection),
    collection.closedAt ? listReopenings(collection) : [],
  ]);
  return {
    codes,
    totals,
    found,
    pages: Math.max(1, Math.ceil(found / PAGE)),
    rows: await withCells(collection, rows, codes, today),
    elos,
    reopenings,
    manages: can(actor, 'collection.manage', collection),
    closes: can(actor, 'period.manage', collection),
  };
}

/** The collection of a year, for who may do this to it. */
async function collectionFor(actor: Actor, year: number, permission: 'collection.manage' | 'period.manage') {
  const collection = mayEver(actor, permission) ? await loadCollection(actor, year) : null;
  return collection && can(actor, permission, collection) ? collection : null;
}

/** Whom a collection can still call, as far as a page shows them, and by when they may answer. Null for who may not call. */
export async function loadUncalled(actor: Actor, year: number, narrowing: Narrowing) {
  const collection = await collectionFor(actor, year, 'collection.manage');
  if (!collection) return null;
  const today = clockToday();
  const { agreement, event } = collection;
  const uncalled = await listUncalled(collection, narrowing, today, MOST_PICKED);
  const min = event.dueOn && event.dueOn > today ? event.dueOn : today;
  const max = termEnd({ startsOn: agreement.startsOn, months: agreement.termMonths });
  return { collection, ...uncalled, filters: uncalled.total > PAGE, days: { min, max } };
}

/** What a step would reach: how many parties, and the first of them by name. Null for who may not take it. */
export async function loadPicked(
  actor: Actor,
  year: number,
  {
    picked,
    permission,
    only,
  }: { picked: Picked; permission: 'collection.manage' | 'period.manage'; only: 'awaited' | 'all' },
) {
  const collection = await collectionFor(actor, year, permission);
  if (!collection) return null;
  const today = clockToday();
  const reached = pickedOf(actor, collection, picked, today);
  const where = only === 'awaited' ? { AND: [reached, awaited(today)] } : reached;
  const [count, named] = await Promise.all([countAsked(where), listAsked(where, { take: NAMED })]);
  const { startsOn, termMonths: months } = collection.agreement;
  return {
    collection,
    count,
    named: named.map(({ id, party, dueOn }) => ({ id, acronym: party.acronym, name: party.name, dueOn })),
    days: { min: today, max: termEnd({ startsOn, months }) },
  };
}

/** The same of a reminder: besides, how many people would get it, who has nobody, and who was reminded today. */
export async function loadReminder(actor: Actor, year: number, picked: Picked) {
  const loaded = await loadPicked(actor, year, { picked, permission: 'collection.manage', only: 'awaited' });
  if (!loaded) return null;
  const today = clockToday();
  const { collection } = loaded;
  const where = { AND: [pickedOf(actor, collection, picked, today), awaited(today)] };
  const ids = await partiesAsked(where);
  const reminded = new Set(await remindedOn(collection.id, ids, today));
  const left = ids.filter((id) => !reminded.has(id));
  const readers = await readersOf(left);
  const heard = new Set(readers.map(({ partyId }) => partyId));
  return {
    ...loaded,
    people: readers.length,
    told: heard.size,
    unheard: left.length - heard.size,
    reminded: reminded.size,
  };
}

/** What is missing before the collection is closed; null for who may not close it. */
export async function loadClosing(actor: Actor, year: number) {
  const loaded = await loadPicked(actor, year, {
    picked: { participe: [] },
    permission: 'period.manage',
    only: 'awaited',
  });
  if (!loaded) return null;
  const { agreementId } = loaded.collection;
  return { ...loaded, unsettled: (await countUnsettled(agreementId, [year])).get(year) ?? ALL_SETTLED };
}

/** Rows held in memory at a time. */
const BATCH = 500;

/** What the person may read of the matrix as a file, all its pages, in the same order. The trail tells that it was made. */
export async function exportMatrix(
  by: Performer,
  year: number,
  narrowing: Narrowing,
): Promise<Result<AsyncGenerator<Uint8Array>>> {
  const collection = await loadCollection(by.actor, year);
  const today = dayOf(by.now);
  const where = collection && askedOf(by.actor, collection, narrowing, today);
  const lines = where ? Math.min(await countAsked(where), MOST_LINES) : 0;
  const recorded = await perform(recordMatrixExport, by, { year, lines });
  return recorded.ok ? { ok: true, data: matrixFile(collection, where, today) } : recorded;
}

const COLUMNS = ['Sigla', 'Nome', 'Elo', 'Situação', 'Prazo', 'Enviada em', 'Protocolo'];

async function* matrixFile(
  collection: Collection | null,
  where: Parameters<typeof groupAsked>[0] | null,
  today: CivilDate,
) {
  const encoder = new TextEncoder();
  const codes = collection ? await codesAsked(collection.agreementId, collection.event.id) : [];
  yield encoder.encode(`\uFEFF${csvLines([[...COLUMNS, ...codes.map((code) => `Meta ${code}`)]])}`);
  if (!collection || !where) return;
  for (let skip = 0; skip < MOST_LINES; skip += BATCH) {
    const rows = await listAsked(where, { take: BATCH, skip });
    if (rows.length === 0) return;
    yield encoder.encode(csvLines((await withCells(collection, rows, codes, today)).map(lineOf)));
  }
}

function lineOf({ party, standing, isLate, dueOn, fulfilledOn, answer, cells }: MatrixRow) {
  const word = standing === 'NOTHING' && isLate ? 'Nada a informar, com atraso' : PARTY_STANDING[standing];
  return [
    ...[party.acronym, party.name, party.elo, word],
    ...[dueOn && formatDate(dueOn), fulfilledOn && formatDate(fulfilledOn), answer?.protocol ?? null],
    ...cells.map(({ state, validated }) => CELL_STATE[state] + (validated > 0 ? ` (${validated})` : '')),
  ];
}
