import { addDays, type CivilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { dueOn as dueOnDate } from '@/lib/domain/deadlines/article-66';
import { type CalculationStep, READING } from '@/lib/domain/deadlines/calculation';
import { RELIEF_KIND, type ReliefKind } from '@/lib/domain/glossary';
import { dueWithin } from './cycles';
import type { PlannedObligation } from './planned-obligation';
import { membership, type PlanInput } from './term';

/** A decision not to demand some goals for an interval, of one party or of all (`partyId` null), and why. */
export type Relief = {
  id: string;
  kind: ReliefKind;
  goalCodes: readonly string[];
  partyId: string | null;
  startsOn: CivilDate;
  endsOn: CivilDate;
  reason: string;
};

/** An obligation after the reliefs that reach it: waived, or with the suspension that matters now. */
export type RelievedObligation = PlannedObligation & {
  waivedBy: string | null;
  suspendedFrom: CivilDate | null;
  suspendedTo: CivilDate | null;
  /** Why it is waived or suspended. */
  reliefReason: string | null;
};

/**
 * Applies the reliefs of a goal and party. A suspension reaches what is not due before it begins; where the nominal day
 * falls inside it, the days that were left count on from its end, and art. 66, § 1º, applies once more (reading). What
 * was late before it began stays late. Then a waiver takes away what falls due in its interval.
 */
export function relieve(input: PlanInput, planned: PlannedObligation, reliefs: readonly Relief[], today: CivilDate) {
  const own = reliefs
    .filter((relief) => concerns(relief, input))
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const suspensions: Relief[] = [];
  let moved = planned;
  for (const suspension of joined(own.filter(({ kind }) => kind === 'SUSPENSION'))) {
    if (!reaches(suspension, moved)) continue;
    suspensions.push(suspension);
    moved = postponed(input, moved, suspension);
  }
  const waiver = own.find((relief) => relief.kind === 'WAIVER' && reaches(relief, moved));
  const now = suspensions.find(({ endsOn }) => endsOn >= today) ?? suspensions.at(-1);
  return {
    ...moved,
    calculation: waiver ? withNote(moved.calculation, reliefStep(waiver)) : moved.calculation,
    waivedBy: waiver?.id ?? null,
    suspendedFrom: now?.startsOn ?? null,
    suspendedTo: now?.endsOn ?? null,
    reliefReason: (waiver ?? now)?.reason ?? null,
  } satisfies RelievedObligation;
}

function concerns({ goalCodes, partyId }: Relief, { goal, party }: PlanInput): boolean {
  return goalCodes.includes(goal.code) && (partyId === null || partyId === party.id);
}

/** Suspensions that touch or overlap are one interval: the count stands still once, for all of it. */
function joined(suspensions: readonly Relief[]): Relief[] {
  return suspensions.reduce<Relief[]>((intervals, next) => {
    const last = intervals.at(-1);
    if (!last || next.startsOn > addDays(last.endsOn, 1)) return [...intervals, next];
    const reason = last.reason === next.reason ? last.reason : `${last.reason}; ${next.reason}`;
    const endsOn = next.endsOn > last.endsOn ? next.endsOn : last.endsOn;
    return [...intervals.slice(0, -1), { ...last, endsOn, reason }];
  }, []);
}

/** Told by the nominal day, so that the parties' calendars make no difference. */
function reaches(
  { kind, startsOn, endsOn }: Relief,
  { nominalOn, periodStart, periodEnd }: PlannedObligation,
): boolean {
  if (!nominalOn) return periodStart <= endsOn && periodEnd >= startsOn;
  const isNotBefore = nominalOn >= startsOn;
  return kind === 'WAIVER' ? isNotBefore && nominalOn <= endsOn : isNotBefore && periodStart <= endsOn;
}

function postponed(input: PlanInput, planned: PlannedObligation, relief: Relief): PlannedObligation {
  const { dueOn, nominalOn, calculation, periodStart } = planned;
  const note = reliefStep(relief);
  if (!dueOn || !nominalOn || nominalOn > relief.endsOn)
    return { ...planned, calculation: withNote(calculation, note) };
  const eve = addDays(relief.startsOn, -1);
  const left = daysBetween(periodStart > eve ? periodStart : eve, nominalOn);
  const nominal = addDays(relief.endsOn, left);
  const isCapped = dueOn <= membership(input).end;
  const resumed = isCapped ? dueWithin(input, nominal) : dueOnDate(nominal, input.party.calendar);
  const step: CalculationStep = {
    date: addDays(relief.endsOn, 1),
    kind: 'noted',
    title: `O prazo vencia em ${shortDate(nominalOn)}: o que restava, ${left} ${left === 1 ? 'dia' : 'dias'}, volta a correr`,
    source: READING,
  };
  const before = calculation.filter(({ kind }) => kind !== 'result');
  return {
    ...planned,
    dueOn: resumed.dueOn,
    nominalOn: resumed.nominal,
    calculation: [...before, note, step, ...resumed.calculation],
  };
}

function reliefStep({ kind, startsOn, endsOn, reason }: Relief): CalculationStep {
  const title = `${RELIEF_KIND[kind]} de ${shortDate(startsOn)} a ${shortDate(endsOn)}`;
  return { date: startsOn, kind: 'noted', title, source: reason };
}

/** The note stands before the result, which is always last. */
function withNote(calculation: CalculationStep[], note: CalculationStep): CalculationStep[] {
  return [...calculation.slice(0, -1), note, ...calculation.slice(-1)];
}
