import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { requirementFor } from '@/lib/domain/execution/fulfilment';
import type { PartyRole } from '@/lib/domain/glossary';
import { isInOrder, mostPressing } from './pressing';
import { type DerivedSituation, type SituationInput, situationOf } from './situation';

type Facts = Omit<SituationInput, 'rule'>;

/** One obligation of a party, with what was validated for it. */
export type MeasuredObligation = Facts & {
  id: string;
  partyId: string;
  eventId: string | null;
  minimumHours: number | null;
  validatedHours: number;
  itemsInPlace: number;
};

/** Where one party stands on one goal: the obligation that calls most, and its measure. */
export type PlanCell = {
  derived: DerivedSituation;
  obligationId: string;
  dueOn: CivilDate | null;
  fulfilledOn: CivilDate | null;
  lastRecordOn: CivilDate | null;
  hours: { validated: number; minimum: number } | null;
  items: { inPlace: number; expected: number } | null;
};

/** A party that answers for a goal and owes nothing for it in the year: no event called, or it is the one that receives. */
export type IdleCell = 'not-called' | 'receives';

/** A party that signed, and the goals it answers for. */
export type PlanParty = { id: string; role: PartyRole; assignments: { goalId: string }[] };

/** Where all accession bodies together stand on one goal, in obligations. */
export type AccessionCell = { total: number; inOrder: number; late: number; quiet: number };

/** What a list of the plan says of a goal. */
export type PlanLine = {
  goal: {
    code: string;
    planLabel: string;
    axes: number[];
    description: string;
    deadlineText: string;
    appliesToAccessions: boolean;
  };
  /** By party id; null where the goal is not the party's. */
  cells: Map<string, PlanCell | IdleCell | null>;
  /** Null where the goal does not extend to accession bodies. */
  accessions: AccessionCell | null;
  /** Every obligation of the parties that signed, for counts. */
  situations: DerivedSituation[];
};

/** Derives a goal's line from the year's obligations; alike ones of accession bodies come in groups with a count. */
export function planLine<Goal extends PlanLine['goal'] & { id: string; rule: DeadlineRule }>(
  goal: Goal,
  parties: PlanParty[],
  obligations: MeasuredObligation[],
  accessions: (Facts & { count: number })[],
  today: CivilDate,
): PlanLine & { goal: Goal } {
  const rows = obligations.flatMap((row) => {
    const derived = situationOf({ ...row, rule: goal.rule }, today);
    return derived ? [{ ...row, derived }] : [];
  });
  const cellOf = ({ id, role, assignments }: PlanParty) => {
    const cell = planCell(
      goal.rule,
      rows.filter(({ partyId }) => partyId === id),
    );
    if (cell || !assignments.some(({ goalId }) => goalId === goal.id)) return cell;
    return goal.rule.kind === 'dayOfMonthAfter' && role === 'COORDINATOR' ? 'receives' : 'not-called';
  };
  return {
    goal,
    cells: new Map(parties.map((party) => [party.id, cellOf(party)])),
    accessions: goal.appliesToAccessions ? accessionCell(goal.rule, accessions, today) : null,
    situations: rows.map(({ derived }) => derived),
  };
}

function planCell(rule: DeadlineRule, rows: (MeasuredObligation & { derived: DerivedSituation })[]): PlanCell | null {
  const row = mostPressing(rows);
  if (!row) return null;
  const { minimumHours, items } = requirementFor(rule, row);
  return {
    derived: row.derived,
    obligationId: row.id,
    dueOn: row.dueOn,
    fulfilledOn: row.fulfilledOn,
    lastRecordOn: row.lastRecordOn,
    hours: minimumHours ? { validated: row.validatedHours, minimum: minimumHours } : null,
    items: items.length > 0 ? { inPlace: row.itemsInPlace, expected: items.length } : null,
  };
}

function accessionCell(rule: DeadlineRule, groups: (Facts & { count: number })[], today: CivilDate): AccessionCell {
  const cell = { total: 0, inOrder: 0, late: 0, quiet: 0 };
  for (const { count, ...facts } of groups) {
    const derived = situationOf({ ...facts, rule }, today);
    if (!derived) continue;
    cell.total += count;
    if (isInOrder(derived)) cell.inOrder += count;
    else if (derived.situation === 'atrasada') cell.late += count;
    else cell.quiet += count;
  }
  return cell;
}

/** Obligations in order, late and quiet, for a bar or a sentence. */
export function tally(situations: readonly DerivedSituation[]): AccessionCell {
  const inOrder = situations.filter(isInOrder).length;
  const late = situations.filter(({ situation }) => situation === 'atrasada').length;
  return { total: situations.length, inOrder, late, quiet: situations.length - inOrder - late };
}
