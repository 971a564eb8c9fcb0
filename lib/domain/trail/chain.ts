/** The chain of what the system does by itself; everybody else's bears their own id. It holds the opening of all others. */
export const SYSTEM_CHAIN = '00000000-0000-0000-0000-000000000000';

/** The events by which chains speak of themselves. */
export const BEGAN = 'trail.began';
export const OPENED = 'trail.opened';
export const BROKEN = 'trail.broken';

/** What an event says, as it is stored. */
export interface EventFacts {
  id: string;
  at: Date;
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string;
  partyId: string | null;
  data: unknown;
  requestId: string | null;
}

/** An event with its place in a chain, before its code. */
export interface Link extends EventFacts {
  chain: string;
  place: number;
}

/** Where a chain ends: its last place, and the code of the event there. */
export interface ChainEnd {
  chain: string;
  place: number;
  mac: string;
}

/** Every fact of an event in one form, whatever order its data came in. */
export function factsText({ id, at, actorId, action, entity, entityId, partyId, data, requestId }: EventFacts): string {
  return JSON.stringify([
    id,
    at.toISOString(),
    actorId,
    action,
    entity,
    entityId,
    partyId,
    sortedText(data),
    requestId,
  ]);
}

/** What the code of a link is made over: the code of the link before, its place, and all that it says. */
export function linkText(previous: string, link: Link): string {
  return `link\n${JSON.stringify([previous, link.chain, link.place])}\n${factsText(link)}`;
}

/** What the seal of a chain's end is made over. It begins unlike a link, so that no link's own code passes for a seal. */
export function endText({ chain, place, mac }: ChainEnd): string {
  return `end\n${JSON.stringify([chain, place, mac])}`;
}

/** JSON with the keys of every object in order. */
function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => sortedText(item)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const pairs = entries.map(([key, item]) => `${JSON.stringify(key)}:${sortedText(item)}`);
  return `{${pairs.sort().join()}}`;
}
