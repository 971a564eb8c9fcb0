import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { addDays, type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Situation } from '@/lib/domain/glossary';
import { type SituationInput, SOON_DAYS } from '@/lib/domain/obligations/situation';

type Where = Prisma.ObligationWhereInput;

/** The columns that a situation is derived from, and nothing about who did what. */
export const SITUATION_FACTS = {
  status: true,
  dueOn: true,
  fulfilledOn: true,
  lastRecordOn: true,
  periodStart: true,
  periodEnd: true,
  suspendedFrom: true,
  suspendedTo: true,
} as const satisfies Prisma.ObligationSelect;

/** Their names, to group alike rows by. */
export const SITUATION_COLUMNS = Object.keys(SITUATION_FACTS) as (keyof typeof SITUATION_FACTS)[];

/** These columns as the database gives them. */
export type StoredFacts = Prisma.ObligationGetPayload<{ select: typeof SITUATION_FACTS }>;

/** The same as the domain takes them; what else the row has is left out. */
export function situationFacts(stored: StoredFacts): Omit<SituationInput, 'rule'> {
  return {
    status: stored.status,
    dueOn: fromUtc(stored.dueOn),
    fulfilledOn: fromUtc(stored.fulfilledOn),
    lastRecordOn: fromUtc(stored.lastRecordOn),
    periodStart: fromUtc(stored.periodStart),
    periodEnd: fromUtc(stored.periodEnd),
    suspendedFrom: fromUtc(stored.suspendedFrom),
    suspendedTo: fromUtc(stored.suspendedTo),
  };
}

/** What is open and not set aside by a suspension that runs on that day. */
function runningOn(today: CivilDate): Where {
  const day = toUtc(today);
  const free: Where[] = [
    { suspendedFrom: null },
    { suspendedTo: null },
    { suspendedFrom: { gt: day } },
    { suspendedTo: { lt: day } },
  ];
  return { status: 'OPEN', AND: [{ OR: free }] };
}

/**
 * The obligations that are in a situation on a day: what `situationOf` derives from a row, in the words of a query. A
 * test holds the two together.
 */
export function inSituation(situation: Situation, today: CivilDate): Where {
  const day = toUtc(today);
  const soon = toUtc(addDays(today, SOON_DAYS));
  const { dueOn } = db.obligation.fields;
  switch (situation) {
    case 'atrasada':
      return { ...runningOn(today), dueOn: { lt: day } };
    case 'vence_em_breve':
      return { ...runningOn(today), dueOn: { gte: day, lte: soon } };
    case 'a_vencer':
      return { ...runningOn(today), dueOn: { gt: soon } };
    case 'permanente':
      return { ...runningOn(today), dueOn: null };
    case 'suspensa':
      return { status: 'OPEN', suspendedFrom: { lte: day }, suspendedTo: { gte: day } };
    case 'em_analise':
      return { status: 'IN_REVIEW' };
    case 'cumprida':
      return {
        status: 'FULFILLED',
        AND: [{ OR: [{ dueOn: null }, { fulfilledOn: null }, { fulfilledOn: { lte: dueOn } }] }],
      };
    case 'cumprida_com_atraso':
      return { status: 'FULFILLED', fulfilledOn: { gt: dueOn } };
    case 'nada_a_informar':
      return { status: 'NOTHING_TO_REPORT' };
    case 'dispensada':
      return { status: 'WAIVED' };
  }
}

/** A goal whose silence is not measured by the usual limit of days. */
export type OwnLimit = { goalId: string; rule: 'fromStart' | number };

/**
 * What runs without a date and calls all the same on a day: nothing recorded for longer than the limit, or items that
 * are not in place since the start. Periods that are over are left alone: nobody can catch up with them.
 */
export function quietOn(today: CivilDate, usualLimit: number, ownLimits: readonly OwnLimit[]): Where {
  const day = toUtc(today);
  const own = [...new Set(ownLimits.map(({ rule }) => rule))].map(
    (rule): Where => ({
      goalId: { in: ownLimits.filter((limit) => limit.rule === rule).map(({ goalId }) => goalId) },
      ...(rule === 'fromStart' ? {} : silentFor(today, rule)),
    }),
  );
  const usual: Where = { goalId: { notIn: ownLimits.map(({ goalId }) => goalId) }, ...silentFor(today, usualLimit) };
  return {
    ...inSituation('permanente', today),
    periodStart: { lte: day },
    periodEnd: { gte: day },
    OR: [...own, usual],
  };
}

function silentFor(today: CivilDate, days: number): Where {
  const since = { lte: toUtc(addDays(today, -days)) };
  const resumed: Where[] = [
    { suspendedFrom: null },
    { suspendedTo: null },
    { suspendedTo: since },
    { suspendedTo: { gt: toUtc(today) } },
  ];
  return { AND: [{ OR: [{ lastRecordOn: since }, { lastRecordOn: null, periodStart: since }] }, { OR: resumed }] };
}
