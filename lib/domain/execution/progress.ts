import { type CivilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import { type SituationInput, situationOf } from '@/lib/domain/obligations/situation';

/** Obligations in numbers. Planned are those that still count; what was set aside or answered with nothing stands apart. */
export type Progress = {
  planned: number;
  /** Sent for review or validated, enough to cover what is asked. */
  done: number;
  validated: number;
  late: number;
  suspended: number;
  waived: number;
  nothing: number;
};

const NONE: Progress = { planned: 0, done: 0, validated: 0, late: 0, suspended: 0, waived: 0, nothing: 0 };

/** Alike obligations of one goal, with how many they are; `partyId` is null for all accession bodies together. */
export type CountedObligations = Pick<SituationInput, 'status' | 'dueOn' | 'suspendedFrom' | 'suspendedTo'> & {
  goalCode: string;
  partyId: string | null;
  count: number;
};

const COLUMNS = {
  atrasada: ['planned', 'late'],
  vence_em_breve: ['planned'],
  a_vencer: ['planned'],
  // Called for by an event whose date nobody gave yet.
  permanente: ['planned'],
  em_analise: ['planned', 'done'],
  cumprida: ['planned', 'done', 'validated'],
  cumprida_com_atraso: ['planned', 'done', 'validated'],
  suspensa: ['suspended'],
  dispensada: ['waived'],
  nada_a_informar: ['nothing'],
} as const satisfies Record<string, readonly (keyof Progress)[]>;

/** What does not tell the columns apart: late or not, what is done is done. */
const UNDATED = { fulfilledOn: null, lastRecordOn: null, rule: { kind: 'annual' } } as const;

/** Where these obligations stand together on a day. */
export function progressOf(groups: readonly CountedObligations[], today: CivilDate): Progress {
  const sum = { ...NONE };
  for (const { count, ...group } of groups) {
    const derived = situationOf({ ...UNDATED, ...group, periodStart: today, periodEnd: today }, today);
    if (derived) for (const column of COLUMNS[derived.situation]) sum[column] += count;
  }
  return sum;
}

/** What was recorded for a goal that has no deadline: it has no planned number. */
export type StandingRecord = {
  goalCode: string;
  partyId: string | null;
  /** Activities sent or validated. */
  done: number;
  validated: number;
  lastOn: CivilDate | null;
};

/** The same of several parties together. */
export function standingOf(records: readonly StandingRecord[]): Omit<StandingRecord, 'goalCode' | 'partyId'> {
  return {
    done: records.reduce((sum, { done }) => sum + done, 0),
    validated: records.reduce((sum, { validated }) => sum + validated, 0),
    lastOn: records.reduce<CivilDate | null>(
      (last, { lastOn }) => (lastOn && (!last || lastOn > last) ? lastOn : last),
      null,
    ),
  };
}

/** A goal with how much it counts and where it stands. */
export type WeighedGoal = { weight: number | null; progress: Progress };

/**
 * The share of the plan that is done and validated, each goal by its weight, in percent. Null unless every goal has a
 * weight. Goals of which nothing was planned in the period do not count.
 */
export function weightedShare(goals: readonly WeighedGoal[]): { done: number; validated: number } | null {
  if (goals.length === 0 || goals.some(({ weight }) => weight === null)) return null;
  const counted = goals.filter(({ progress }) => progress.planned > 0);
  const whole = counted.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  if (whole === 0) return null;
  const share = (part: 'done' | 'validated') => {
    const parts = counted.map(({ weight, progress }) => ((weight ?? 0) * progress[part]) / progress.planned);
    return (parts.reduce((sum, one) => sum + one, 0) / whole) * 100;
  };
  return { done: share('done'), validated: share('validated') };
}

/** Hours of course of one obligation. */
export type HoursSoFar = {
  minimum: number;
  validated: number;
  inReview: number;
  periodStart: CivilDate;
  periodEnd: CivilDate;
};

/** Days of a period before which its pace says nothing (reading). */
const PACE_AFTER_DAYS = 30;

/** How many hours the period ends with at the pace so far; null before it has a pace, and once it is over. */
export function hoursAtPace(
  { validated, inReview, periodStart, periodEnd }: HoursSoFar,
  today: CivilDate,
): number | null {
  const elapsed = daysBetween(periodStart, today) + 1;
  const whole = daysBetween(periodStart, periodEnd) + 1;
  if (elapsed < PACE_AFTER_DAYS || elapsed >= whole) return null;
  const soFar = validated + inReview;
  return Math.max(soFar, Math.floor((soFar * whole) / elapsed));
}
