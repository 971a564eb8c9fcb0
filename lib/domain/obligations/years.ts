import { addDays, addMonths, type CivilDate, civilDate, daysBetween, yearOf } from '@/lib/domain/calendar/civil-date';
import { type Interval, membership, type PlanInput, type Term, termEnd } from './term';

/** One year of a goal that repeats, as far as the party answers for it. */
export type Year = {
  /** The civil year of the same ordinal, which keeps it the same whichever way years are counted. */
  year: number;
  label: string;
  /** Its first and last day for everybody. */
  whole: Interval;
  /** The part of it that lies within the membership. */
  own: Interval;
};

/**
 * The civil years that make a cycle for the party: from the first of the term (or the one in which the party joined,
 * when later) to the one in which its membership ends.
 */
export function civilYears(input: PlanInput): Year[] {
  const { start, end } = membership(input);
  const first = Math.max(firstCycle(input.term), yearOf(start));
  const last = yearOf(addDays(end, -1));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    const whole = { start: civilDate(`${year}-01-01`), end: civilDate(`${year}-12-31`) };
    return { year, label: String(year), whole, own: within(whole, { start, end }) };
  });
}

/** The last day of a year on which a term may start and still have that year as its first cycle (reading). */
const LAST_START = '06-30';

/**
 * The civil year of the first cycle: that in which the term starts when it covers its greater part, else the next one,
 * so that a start on 19/12/2025 or on 05/01/2026 both begin with 2026. A term within one year has that year alone.
 */
function firstCycle(term: Pick<Term, 'startsOn' | 'months'>): number {
  const { startsOn } = term;
  const first = startsOn.slice(5) <= LAST_START ? yearOf(startsOn) : yearOf(startsOn) + 1;
  return Math.min(first, yearOf(addDays(termEnd(term), -1)));
}

/** The civil years of all cycles of a term, whose dates a norm may fix one by one. */
export function cyclesOf(term: Pick<Term, 'startsOn' | 'months'>): number[] {
  const first = firstCycle(term);
  const last = yearOf(addDays(termEnd(term), -1));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The years of the plan, date to date from the start of the term, in which the party answers for the goal. */
export function planYears(input: PlanInput): Year[] {
  const { startsOn, months } = input.term;
  const member = membership(input);
  return Array.from({ length: Math.ceil(months / 12) }, (_, index): Year => {
    const from = addMonths(startsOn, 12 * index);
    const end = addMonths(startsOn, Math.min(12 * (index + 1), months));
    const whole = { start: index === 0 ? from : addDays(from, 1), end };
    const year = firstCycle(input.term) + index;
    return { year, label: `${index + 1}º ano do plano`, whole, own: within(whole, member) };
  }).filter(({ own }) => own.start <= own.end);
}

/**
 * Hours asked in a first cycle that is shorter than its year, in proportion to its days, rounded up to the whole hour
 * (reading, off by default).
 */
export function proratedHours(hours: number, { whole, own }: Year): number {
  const length = ({ start, end }: Interval) => daysBetween(start, end) + 1;
  return Math.ceil((hours * length(own)) / length(whole));
}

function within(year: Interval, { start, end }: Interval): Interval {
  const latest = (one: CivilDate, other: CivilDate) => (one > other ? one : other);
  return { start: latest(year.start, start), end: year.end < end ? year.end : end };
}
