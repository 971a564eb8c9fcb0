import 'server-only';
import type { Result } from '@/lib/action/errors';
import { type Performer, perform } from '@/lib/action/perform';
import { pageCount } from '@/lib/domain/lists/limits';
import type { Actor } from '@/lib/domain/permissions/policy';
import { factLines } from '@/lib/domain/trail/facts';
import { isEntity, recordHref, recordWords } from '@/lib/domain/trail/records';
import { isAction, kindOf, sentenceOf } from '@/lib/domain/trail/sentences';
import type { AuditFacts } from '@/lib/domain/trail/vocabulary';
import { loadPartyChoices } from '@/lib/features/deadlines/loaders';
import { csvLines } from '@/lib/format/csv';
import { formatInstant } from '@/lib/format/date';
import {
  countTrail,
  readNames,
  readPersonName,
  readTrailFrom,
  readTrailPage,
  type TrailEvent,
  trailWhere,
} from './data';
import { recordTrailExport } from './mutations';
import type { TrailQuery } from './schema';

const PAGE = 50;

/** Rows held in memory at a time while a file is written. */
const BATCH = 500;

/** An event as a person reads it. */
export interface ToldEvent {
  id: string;
  at: Date;
  sentence: string;
  /** The record it is about, where it has a page. */
  href: string | null;
  /** What it says beyond the sentence. */
  facts: string[];
  kind: string;
  party: string | null;
  actor: string | null;
}

/** A page of the trail as the address asks for it, and what its filters offer. */
export async function loadTrail(actor: Actor, asked: TrailQuery) {
  const [parties, person] = await Promise.all([loadPartyChoices(actor, asked), readPersonName(asked.pessoa)]);
  const query = parties.party && asked.orgao ? { ...asked, orgao: undefined, participe: parties.party.id } : asked;
  if (parties.found) return { query, parties, person, events: [], total: 0, pages: 1 };
  const where = await trailWhere(actor, query);
  const { events, total } = await readTrailPage(where, { take: PAGE, skip: (query.pagina - 1) * PAGE });
  return { query, parties, person, total, events: await told(events), pages: pageCount(total, PAGE) };
}

async function told(events: TrailEvent[]): Promise<ToldEvent[]> {
  if (events.length === 0) return [];
  const names = await readNames(events);
  return events.map(({ id, at, actorId, action, entity, entityId, partyId, data }) => {
    const facts = data as AuditFacts;
    const actor = (actorId && names.get(`User ${actorId}`)?.name) || null;
    const party = (partyId && names.get(`Party ${partyId}`)?.name) || null;
    const event = { id: String(id), at, party, actor };
    // Written by a later version than this one.
    if (!isAction(action) || !isEntity(entity))
      return { ...event, sentence: `${actor ?? 'O sistema'}: ${action}`, href: null, facts: [], kind: '' };
    const known = names.get(`${entity === 'Trail' ? 'User' : entity} ${entityId}`);
    return {
      ...event,
      sentence: sentenceOf(action, actor, recordWords(entity, entityId, facts, known)),
      href: recordHref(entity, entityId, known),
      facts: factLines(action, facts),
      kind: kindOf(action),
    };
  });
}

const HEADER = [
  'Data e hora (Brasília)',
  'O que aconteceu',
  'Detalhes',
  'Tipo',
  'Pessoa',
  'Partícipe',
  'Evento',
  'Registro',
  'Código do registro',
  'Dados',
  'Pedido',
  'Número',
  'Corrente',
  'Lugar',
  'Código',
];

/** All that the filters leave, as a file that is written while it is read. The trail tells that it was made. */
export async function exportTrail(by: Performer, query: TrailQuery): Promise<Result<AsyncGenerator<Uint8Array>>> {
  const where = await trailWhere(by.actor, query);
  const { lines, newest } = await countTrail(where);
  const { tipo: kind, registro: record, de: startsOn, ate: endsOn } = query;
  const recorded = await perform(recordTrailExport, by, { lines, kind, record, startsOn, endsOn });
  return recorded.ok ? { ok: true, data: csvOf(where, newest) } : recorded;
}

/** Opens with a byte order mark, by which Excel knows its accents. */
async function* csvOf(where: Awaited<ReturnType<typeof trailWhere>>, newest: bigint) {
  const encoder = new TextEncoder();
  yield encoder.encode(`\uFEFF${csvLines([HEADER])}`);
  for (let from = newest; ; ) {
    const events = await readTrailFrom(where, from, BATCH);
    const sentences = await told(events);
    yield encoder.encode(csvLines(events.map((event, index) => csvRow(event, sentences[index]))));
    const last = events.at(-1);
    if (!last || events.length < BATCH) return;
    from = last.id - 1n;
  }
}

function csvRow(event: TrailEvent, words: ToldEvent | undefined) {
  const { at, action, entity, entityId, data, requestId, id, chain, place, mac } = event;
  const { sentence = '', facts = [], kind = '', actor = null, party = null } = words ?? {};
  const readable = [formatInstant(at), sentence, facts, kind, actor, party];
  return [...readable, action, entity, entityId, JSON.stringify(data), requestId, String(id), chain, place, mac];
}
