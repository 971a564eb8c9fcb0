import { expect } from 'vitest';
import type { z } from 'zod';
import type { Result } from '@/lib/action/errors';
import { type Mutation, perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { daysMark } from '@/lib/domain/calendar/merge-days';
import type { Actor, Subject } from '@/lib/domain/permissions/policy';
import { dayOfRow } from '@/lib/features/calendars/data';
import { by } from '@/tests/factories/activities';
import { DEEDS } from '@/tests/factories/trail';

/** The eve of the new year of 2027 without office hours in a calendar, as the form sends it. */
export const eve = (calendarId: string, given: Record<string, string> = {}) => ({
  ...{ calendarId, date: '2026-12-31', name: 'Véspera do Ano Novo', effect: 'FULL_DAY' as const },
  ...{ act: 'Decreto RO 00.001/2026' },
  ...given,
});

/** Makes a change and says yes to whatever it does. */
export async function confirmed<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
  actor: Actor,
  input: z.input<Schema>,
): Promise<Result<Data>> {
  const first = await perform(mutation, by(actor), input);
  if (first.ok || !first.impact) return first;
  return perform(mutation, by(actor), Object.assign({}, input, { seen: first.impact.seen }));
}

/** What a party owes of courses in 2026, with its history. */
export const course = (acronym: string) =>
  db.obligation.findFirstOrThrow({
    where: { party: { acronym }, goal: { code: '2.2' }, period: '2026' },
    include: { changes: { orderBy: { at: 'asc' } } },
  });

export const dueOf = async (acronym: string) => fromUtc((await course(acronym)).dueOn);

/** The days of a calendar from one date to another, and the mark that a form carries of them. */
export async function daysOn(calendarId: string, from: string, to = from) {
  const where = { calendarId, date: { gte: toUtc(civilDate(from)), lte: toUtc(civilDate(to)) } };
  const days = (await db.nonWorkingDay.findMany({ where, orderBy: { date: 'asc' } })).map(dayOfRow);
  return { days, was: daysMark(days) };
}

/** Everything that a change of a calendar may touch. */
const surroundings = async () => ({
  calendars: await db.calendar.findMany({ orderBy: { code: 'asc' }, include: { days: { orderBy: { date: 'asc' } } } }),
  obligations: await db.obligation.findMany({ orderBy: { id: 'asc' }, include: { changes: true } }),
  audit: await db.auditEvent.count(DEEDS),
});

/** The outcome of an attempt that must leave everything as it was. */
export async function refusedWhole(attempt: () => Promise<Result<unknown>>) {
  const before = await surroundings();
  const result = await attempt();
  expect(await surroundings()).toEqual(before);
  if (result.ok) throw new Error('it was not refused');
  return result;
}
