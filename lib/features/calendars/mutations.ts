import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { AuditEntry } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/client';
import type { NonWorkingDay } from '@/lib/domain/calendar/calendar';
import { dayCause, daysCause, movedDayCause, proposalCause } from '@/lib/domain/calendar/causes';
import { type CivilDate, toUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { daysMark, mergeDays, proposedDays } from '@/lib/domain/calendar/merge-days';
import { shortDate } from '@/lib/domain/calendar/words';
import { type Impact, mergeImpacts } from '@/lib/domain/obligations/impact';
import type { Subject } from '@/lib/domain/permissions/policy';
import { dayOfRow } from '@/lib/features/calendars/data';
import {
  calendarForm,
  confirmation,
  dayChangeForm,
  dayForm,
  dayRemoval,
  importForm,
  proposal,
} from '@/lib/features/calendars/schema';
import { assertSeen, impactCounts, NETWORK_TIMEOUT, recomputeObligations } from '@/lib/features/obligations/mutations';
import { lawNotes, mergeNotes } from '@/lib/format/day-merge';

/** A calendar belongs to no agreement: only a reach over the whole network changes it. */
type OfCalendar = Subject & { calendar: { id: string; code: string; name: string; days: NonWorkingDay[] } };

/** Proposals of a new calendar go this many years past the present one, past the end of a term that starts now. */
const YEARS_AHEAD = 5;

/** What every change of days shares: who may, how long it may take, and what it is done to. */
const OF_DAYS = { permission: 'calendar.manage', timeout: NETWORK_TIMEOUT, load: loadCalendar } as const;

/** Makes a calendar, which starts with the holidays by law as proposals. Nobody follows it yet. */
export const createCalendar = defineMutation({
  permission: 'calendar.manage',
  schema: calendarForm,
  load: async (): Promise<Subject> => ({}),
  run: async ({ tx, today }, { code, name }) => {
    const taken = await tx.calendar.findFirst({ where: { OR: [{ code }, { name }] } });
    if (taken?.code === code)
      throw new Refusal('INVALID', { code: [`Já existe o calendário ${code}, ${taken.name}.`] });
    if (taken) throw new Refusal('INVALID', { name: [`O calendário ${taken.code} já tem este nome.`] });
    const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, index) => yearOf(today) + index);
    const { id } = await tx.calendar.create({ data: { code, name } });
    const days = years.flatMap((year) => proposedDays(code, year));
    await putDays(tx, id, days);
    return { id, code, days: days.length };
  },
  audit: (_, __, { id, code, days }) => entry('calendar.created', id, { calendar: code, days }),
});

/** Adds a day. A date that the calendar has is edited instead. */
export const addDay = defineMutation({
  ...OF_DAYS,
  schema: dayForm,
  run: async (context, { calendarId, seen, ...day }, { calendar }) => {
    assertFree(calendar, day.date);
    const { proposed } = mergeDays(calendar, [day]);
    await putDays(context.tx, calendarId, [day, ...proposed]);
    const impact = await recompute(context, calendar, dayCause(calendar, day, 'incluído'));
    assertSeen(impact, seen, lawNotes(proposed));
    return { ...place(calendar, day.date), impact };
  },
  audit: ({ calendarId, date, effect }, { calendar }, { impact }) =>
    entry('calendar.dayAdded', calendarId, { calendar: calendar.code, date, effect, ...impactCounts(impact) }),
});

/** Changes a day, its date too, where it still is as the person saw it. */
export const changeDay = defineMutation({
  ...OF_DAYS,
  schema: dayChangeForm,
  run: async (context, { calendarId, seen, from, was, ...day }, { calendar }) => {
    assertUnchanged(daysBetween(calendar, from, from), was);
    const moves = day.date !== from;
    if (moves) assertFree(calendar, day.date);
    const { proposed } = mergeDays(calendar, [day]);
    await dropDays(context.tx, calendarId, [from]);
    await putDays(context.tx, calendarId, [day, ...proposed]);
    const cause = moves ? movedDayCause(calendar, from, day) : dayCause(calendar, day, 'alterado');
    const impact = await recompute(context, calendar, cause);
    assertSeen(impact, seen, lawNotes(proposed));
    return { ...place(calendar, day.date), impact };
  },
  audit: ({ calendarId, from, date, effect, proposed }, { calendar }, { impact }) =>
    entry('calendar.dayChanged', calendarId, {
      ...{ calendar: calendar.code, from, date, effect, proposed },
      ...impactCounts(impact),
    }),
});

/** Takes a day out, where it still is as the person saw it. */
export const removeDay = defineMutation({
  ...OF_DAYS,
  schema: dayRemoval,
  run: async (context, { calendarId, date, was, seen }, { calendar }) => {
    const [day] = assertUnchanged(daysBetween(calendar, date, date), was);
    await dropDays(context.tx, calendarId, [date]);
    const impact = await recompute(context, calendar, dayCause(calendar, day, 'retirado'));
    assertSeen(impact, seen);
    return { ...place(calendar, date), impact };
  },
  audit: ({ calendarId, date }, { calendar }, { impact }) =>
    entry('calendar.dayRemoved', calendarId, { calendar: calendar.code, date, ...impactCounts(impact) }),
});

/** Turns proposals, as the person saw them, into days like any other. Only what the memórias say of them changes. */
export const confirmDays = defineMutation({
  ...OF_DAYS,
  schema: confirmation,
  run: async (context, { calendarId, from, to, was, seen }, { calendar }) => {
    const proposals = daysBetween(calendar, from, to).filter(({ proposed }) => proposed);
    assertUnchanged(proposals, was);
    const days = proposals.map((day) => ({ ...day, proposed: false }));
    await putDays(context.tx, calendarId, days);
    const impact = await recompute(context, calendar, daysCause(calendar, days, 'confirmados'));
    assertSeen(impact, seen);
    return { ...place(calendar, from), count: days.length, impact };
  },
  audit: ({ calendarId, from, to }, { calendar }, { count, impact }) =>
    entry('calendar.daysConfirmed', calendarId, {
      ...{ calendar: calendar.code, from, to, days: count },
      ...impactCounts(impact),
    }),
});

/** Proposes the holidays by law of a year that has no day yet. */
export const proposeDays = defineMutation({
  ...OF_DAYS,
  schema: proposal,
  run: async (context, { calendarId, year, seen }, { calendar }) => {
    if (calendar.days.some(({ date }) => yearOf(date) === year)) throw new Refusal('WRONG_STATE');
    const days = proposedDays(calendar.code, year);
    await putDays(context.tx, calendarId, days);
    const impact = await recompute(context, calendar, proposalCause(calendar, year));
    assertSeen(impact, seen);
    return { code: calendar.code, year, count: days.length, impact };
  },
  audit: ({ calendarId, year }, { calendar }, { count, impact }) =>
    entry('calendar.daysProposed', calendarId, {
      ...{ calendar: calendar.code, year, days: count },
      ...impactCounts(impact),
    }),
});

/** Brings days in, all or none, after showing how many come in and how many replace others. */
export const importDays = defineMutation({
  ...OF_DAYS,
  schema: importForm,
  run: async (context, { calendarId, days, seen }, { calendar }) => {
    const merged = mergeDays(calendar, days);
    const { added, replaced, proposed } = merged;
    await putDays(context.tx, calendarId, [...added, ...replaced, ...proposed]);
    const impact = await recompute(context, calendar, daysCause(calendar, days, 'incluídos'));
    assertSeen(impact, seen, mergeNotes(merged));
    const first = days.map(({ date }) => date).reduce((one, other) => (other < one ? other : one));
    return { ...place(calendar, first), merged, impact };
  },
  audit: ({ calendarId }, { calendar }, { merged: { added, replaced, proposed }, impact }) =>
    entry('calendar.daysImported', calendarId, {
      ...{ calendar: calendar.code, added: added.length, replaced: replaced.length, proposed: proposed.length },
      ...impactCounts(impact),
    }),
});

async function loadCalendar(
  { tx }: MutationContext,
  { calendarId }: { calendarId: string },
): Promise<OfCalendar | null> {
  const calendar = await tx.calendar.findUnique({
    where: { id: calendarId },
    include: { days: { orderBy: { date: 'asc' } } },
  });
  return calendar && { calendar: { ...calendar, days: calendar.days.map(dayOfRow) } };
}

/** Open obligations of every party on the calendar, whatever its agreement, follow what its days now say. */
async function recompute({ tx, actor, now }: MutationContext, { id }: { id: string }, cause: string): Promise<Impact> {
  const agreements = await tx.party.findMany({
    where: { calendarId: id },
    distinct: ['agreementId'],
    orderBy: { agreementId: 'asc' },
    select: { agreementId: true },
  });
  const impacts: Impact[] = [];
  for (const { agreementId } of agreements) {
    const recomputation = { agreementId, actorId: actor.userId, at: now, cause, parties: { calendarId: id } };
    impacts.push(await recomputeObligations(tx, recomputation));
  }
  return mergeImpacts(impacts);
}

/** Writes days, in the place of those of the same dates. */
async function putDays(tx: Tx, calendarId: string, days: readonly NonWorkingDay[]): Promise<void> {
  await dropDays(
    tx,
    calendarId,
    days.map(({ date }) => date),
  );
  await tx.nonWorkingDay.createMany({
    data: days.map(({ date, name, effect, act, proposed = false }) => ({
      ...{ calendarId, name, effect, act, proposed },
      date: toUtc(date),
    })),
  });
}

async function dropDays(tx: Tx, calendarId: string, dates: readonly CivilDate[]): Promise<void> {
  await tx.nonWorkingDay.deleteMany({ where: { calendarId, date: { in: dates.map((date) => toUtc(date)) } } });
}

const daysBetween = ({ days }: OfCalendar['calendar'], from: CivilDate, to: CivilDate) =>
  days.filter(({ date }) => date >= from && date <= to);

/** The days, where they are just what the person saw and there is at least one. */
function assertUnchanged(days: NonWorkingDay[], was: string): [NonWorkingDay, ...NonWorkingDay[]] {
  const [first, ...rest] = days;
  if (!first || daysMark(days) !== was) throw new Refusal('CONFLICT');
  return [first, ...rest];
}

function assertFree({ days }: OfCalendar['calendar'], date: CivilDate): void {
  const known = days.find((day) => day.date === date);
  if (!known) return;
  const message = `${shortDate(date)} já está neste calendário: ${known.name}. Edite esse dia.`;
  throw new Refusal('INVALID', { date: [message] });
}

const place = ({ code }: OfCalendar['calendar'], date: CivilDate) => ({ code, year: yearOf(date) });

function entry(action: AuditEntry['action'], calendarId: string, data: AuditEntry['data']): AuditEntry {
  return { action, entity: 'Calendar', entityId: calendarId, data };
}
