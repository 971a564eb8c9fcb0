import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { changeEvent, registerEvent, withdrawEvent } from '@/lib/features/events/mutations';
import type { eventForm } from '@/lib/features/events/schema';
import { by, succeeded } from '@/tests/factories/activities';
import { seenFirst } from '@/tests/factories/impact';
import { DEEDS } from '@/tests/factories/trail';

export type TypedEvent = z.input<typeof eventForm>;
type Given = Partial<TypedEvent> & Pick<TypedEvent, 'agreementId'>;

/** A meeting convened on 20/11/2026 for 02/12/2026, as the form sends it; what is given replaces it. */
export const meeting = (given: Given): TypedEvent => ({
  ...{ id: randomUUID(), kind: 'MEETING', title: '3ª reunião técnica de 2026' },
  ...{ occurredOn: '2026-11-20', dueOn: '2026-12-02' },
  ...given,
});

/** Registers an event, saying yes to whatever it does. */
export const register = (actor: Actor, input: TypedEvent) =>
  seenFirst((seen) => perform(registerEvent, by(actor), { ...input, seen }));

/** Changes an event to what is typed, saying yes to whatever that does. */
export const change = (actor: Actor, input: TypedEvent & { version: string; why?: string }) =>
  seenFirst((seen) => perform(changeEvent, by(actor), { ...input, seen }));

/** Withdraws an event, saying yes to whatever that does. */
export const withdraw = (actor: Actor, id: string, version: string, reason = 'Reunião cancelada') =>
  seenFirst((seen) => perform(withdrawEvent, by(actor), { id, version, reason, seen }));

/** An event on record, at version 1. */
export async function registered(actor: Actor, given: Given): Promise<TypedEvent> {
  const input = meeting(given);
  succeeded(await register(actor, input));
  return input;
}

/** What an event opened, cancelled ones included. */
export const openedBy = (eventId: string) =>
  db.obligation.findMany({
    where: { eventId },
    orderBy: { party: { acronym: 'asc' } },
    include: { party: true, goal: true, changes: true },
  });

/** What an event opened for one party. */
export async function openedFor(eventId: string, acronym: string) {
  const found = (await openedBy(eventId)).find(({ party }) => party.acronym === acronym);
  if (!found) throw new Error(`nothing opened for ${acronym}`);
  return found;
}

/** All that a fact that moves deadlines may touch, to compare before and after. */
export const deadlines = async () => ({
  events: await db.agreementEvent.findMany({ orderBy: { id: 'asc' } }),
  reliefs: await db.relief.findMany({ orderBy: { id: 'asc' } }),
  obligations: await db.obligation.findMany({ orderBy: { id: 'asc' } }),
  changes: await db.obligationChange.count(),
  audit: await db.auditEvent.count(DEEDS),
});
