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
 * Applies the reliefs of a goal and party. A waiver takes away what falls due in its interval. A suspension reaches what
 * is not due before it begins; where the due day falls inside it, the days that were left count on from its end, and
 * art. 66, § 1º, applies again (reading). What was late before it began stays late.
 */
export function relieve(input: PlanInput, planned: PlannedObligation, reliefs: readonly Relief[], today: CivilDate) {
  const own = reliefs
    .filter((relief) => concerns(relief, input) && reaches(relief, planned))
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const waiver = own.find(({ kind }) => kind === 'WAIVER');
  const suspensions = own.filter(({ kind }) => kind === 'SUSPENSION');
  const moved = suspensions.reduce((obligation, relief) => postponed(input, obligation, relief), planned);
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

function reaches({ kind, startsOn, endsOn }: Relief, { dueOn, periodStart, periodEnd }: PlannedObligation): boolean {
  if (!dueOn) return periodStart <= endsOn && periodEnd >= startsOn;
  return kind === 'WAIVER' ? dueOn >= startsOn && dueOn <= endsOn : dueOn >= startsOn && periodStart <= endsOn;
}

function postponed(input: PlanInput, planned: PlannedObligation, relief: Relief): PlannedObligation {
  const { dueOn, calculation } = planned;
  const note = reliefStep(relief);
  if (!dueOn || dueOn < relief.startsOn || dueOn > relief.endsOn)
    return { ...planned, calculation: withNote(calculation, note) };
  const left = daysBetween(addDays(relief.startsOn, -1), dueOn);
  const { end } = membership(input);
  const nominal = addDays(relief.endsOn, left);
  const resumed = dueOn <= end ? dueWithin(input, nominal) : dueOnDate(nominal, input.party.calendar);
  const step: CalculationStep = {
    date: addDays(relief.endsOn, 1),
    kind: 'noted',
    title: `O prazo vencia em ${shortDate(dueOn)}: o que restava, ${left} ${left === 1 ? 'dia' : 'dias'}, volta a correr`,
    source: READING,
  };
  const before = calculation.filter(({ kind }) => kind !== 'result');
  return { ...planned, dueOn: resumed.dueOn, calculation: [...before, note, step, ...resumed.calculation] };
}

function reliefStep({ kind, startsOn, endsOn, reason }: Relief): CalculationStep {
  const title = `${RELIEF_KIND[kind]} de ${shortDate(startsOn)} a ${shortDate(endsOn)}`;
  return { date: startsOn, kind: 'noted', title, source: reason };
}

/** The note stands before the result, which is always last. */
function withNote(calculation: CalculationStep[], note: CalculationStep): CalculationStep[] {
  return [...calculation.slice(0, -1), note, ...calculation.slice(-1)];
}
