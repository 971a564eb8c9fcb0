import { type CivilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import { type DeadlineRule, QUIET_AFTER_DAYS } from '@/lib/domain/deadlines/rule';
import type { ObligationStatus, Situation } from '@/lib/domain/glossary';

/** Days left, the due day itself excluded, from which a deadline is "vence em breve" (reading). */
export const SOON_DAYS = 7;

export type SituationInput = {
  status: ObligationStatus;
  dueOn: CivilDate | null;
  fulfilledOn: CivilDate | null;
  /** Performed date of the latest activity sent or validated. */
  lastRecordOn: CivilDate | null;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  /** First and last day of the suspension that matters; null without one. */
  suspendedFrom: CivilDate | null;
  suspendedTo: CivilDate | null;
  rule: DeadlineRule;
};

export type DerivedSituation = {
  situation: Situation;
  /** Late by, or due in, as the situation says. */
  days?: number;
  /** A standing goal without a record for longer than its rule allows. */
  quiet?: boolean;
  /** A goal owed from the start whose items are not all in place. */
  pending?: boolean;
  /** The last day of the suspension that runs today. */
  until?: CivilDate;
};

/** What a status means today. Null for a cancelled obligation, which is not listed. */
export function situationOf(obligation: SituationInput, today: CivilDate): DerivedSituation | null {
  switch (obligation.status) {
    case 'CANCELLED':
      return null;
    case 'NOTHING_TO_REPORT':
      return { situation: 'nada_a_informar' };
    case 'WAIVED':
      return { situation: 'dispensada' };
    case 'FULFILLED':
      return fulfilled(obligation);
    case 'IN_REVIEW':
      return { situation: 'em_analise', ...lateBy(obligation.dueOn, today) };
    case 'OPEN':
      return suspension(obligation, today) ?? openSituation(obligation, today);
  }
}

/** The rows with their situation; cancelled ones are left out. */
export function withSituation<Row extends SituationInput>(rows: readonly Row[], today: CivilDate) {
  return rows.flatMap((row) => {
    const derived = situationOf(row, today);
    return derived ? [{ ...row, derived }] : [];
  });
}

function openSituation(obligation: SituationInput, today: CivilDate): DerivedSituation {
  return obligation.dueOn ? dueSituation(obligation.dueOn, today) : standing(obligation, today);
}

/** The suspension that runs today; null when none does. */
function suspension({ suspendedFrom, suspendedTo }: SituationInput, today: CivilDate): DerivedSituation | null {
  const runs = suspendedFrom && suspendedTo && suspendedFrom <= today && today <= suspendedTo;
  return runs ? { situation: 'suspensa', until: suspendedTo } : null;
}

function lateBy(dueOn: CivilDate | null, day: CivilDate): { days?: number } {
  return dueOn && day > dueOn ? { days: daysBetween(dueOn, day) } : {};
}

function fulfilled({ dueOn, fulfilledOn }: SituationInput): DerivedSituation {
  const late = fulfilledOn ? lateBy(dueOn, fulfilledOn) : {};
  return late.days ? { situation: 'cumprida_com_atraso', ...late } : { situation: 'cumprida' };
}

function dueSituation(dueOn: CivilDate, today: CivilDate): DerivedSituation {
  const left = daysBetween(today, dueOn);
  if (left < 0) return { situation: 'atrasada', days: -left };
  return { situation: left <= SOON_DAYS ? 'vence_em_breve' : 'a_vencer', days: left };
}

function standing(obligation: SituationInput, today: CivilDate): DerivedSituation {
  const { lastRecordOn, periodStart, periodEnd, rule } = obligation;
  if (rule.kind === 'fromStart') return { situation: 'permanente', pending: today >= periodStart };
  const until = today < periodEnd ? today : periodEnd;
  const limit = (rule.kind === 'standing' && rule.quietAfterDays) || QUIET_AFTER_DAYS;
  const since = silentSince(lastRecordOn ?? periodStart, obligation, until);
  return { situation: 'permanente', quiet: daysBetween(since, until) >= limit };
}

/** The day from which silence counts: a suspension that is over starts it anew, since nobody was asked meanwhile. */
function silentSince(from: CivilDate, { suspendedFrom, suspendedTo }: SituationInput, until: CivilDate): CivilDate {
  return suspendedFrom && suspendedTo && suspendedTo <= until && suspendedTo > from ? suspendedTo : from;
}
