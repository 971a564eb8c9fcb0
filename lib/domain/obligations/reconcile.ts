import { addMonths, type CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ChangeKind, ObligationStatus } from '@/lib/domain/glossary';
import type { RelievedObligation } from './relief';

/** Obligations are written for periods that begin at most this far ahead; those beyond are shown as forecasts. */
const HORIZON_MONTHS = 12;

/** The last day on which a period may begin for its obligation to be written. */
export function horizon(today: CivilDate): CivilDate {
  return addMonths(today, HORIZON_MONTHS);
}

/** An obligation as it is on record, of whatever version of the plan. */
export type StoredObligation = {
  id: string;
  goalId: string;
  goalCode: string;
  partyId: string;
  slot: string;
  period: string;
  status: ObligationStatus;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  dueOn: CivilDate | null;
  minimumHours: number | null;
  suspendedFrom: CivilDate | null;
  suspendedTo: CivilDate | null;
  fingerprint: string;
};

/** What the plan in force asks for now, with a digest of all that it says. */
export type Demand = RelievedObligation & {
  goalId: string;
  goalCode: string;
  partyId: string;
  fingerprint: string;
};

/** One difference between the record and the plan. `REWORDED` touches the memória alone, and has no history. */
export type Difference =
  | { kind: 'OPENED'; demand: Demand; stored: null }
  | { kind: ChangeKind | 'REWORDED'; demand: Demand; stored: StoredObligation }
  | { kind: 'CANCELLED'; demand: null; stored: StoredObligation };

export type ReconcileContext = {
  today: CivilDate;
  /** The version in force: its goals, and the day from which it counts. What was due before stays with its own version. */
  inForce: { from: CivilDate; goals: ReadonlyMap<string, string> };
};

/**
 * What must change so that the record says what the plan says. What was fulfilled or answered is never rewritten, nor a
 * period without a due date that is over. Running it on its own result changes nothing.
 */
export function reconcile(
  stored: readonly StoredObligation[],
  demands: readonly Demand[],
  context: ReconcileContext,
): Difference[] {
  const identity = ({ goalCode, partyId, slot }: StoredObligation | Demand) => `${goalCode}:${partyId}:${slot}`;
  const onRecord = new Map(stored.map((row) => [identity(row), row]));
  const asked = new Set(demands.map(identity));
  const matched = demands.flatMap((demand) => difference(onRecord.get(identity(demand)) ?? null, demand, context));
  const gone = stored
    .filter((row) => !asked.has(identity(row)) && isOpenTo('CANCELLED', row, context))
    .map((row): Difference => ({ kind: 'CANCELLED', demand: null, stored: row }));
  return [...matched, ...gone];
}

function difference(stored: StoredObligation | null, demand: Demand, context: ReconcileContext): Difference[] {
  if (!stored) return demand.periodStart <= horizon(context.today) ? [{ kind: 'OPENED', demand, stored }] : [];
  const kind = differenceKind(stored, demand);
  return kind && isOpenTo(kind, stored, context) ? [{ kind, demand, stored }] : [];
}

type Kind = ChangeKind | 'REWORDED';

/** What a decision or an event does to an obligation; it reaches those of an earlier version of the plan too. */
const BY_DECISION: readonly Kind[] = ['WAIVED', 'REOPENED', 'SUSPENDED', 'RESUMED'];

/** Whether an obligation may still be changed in this way. */
function isOpenTo(kind: Kind, row: StoredObligation, { today, inForce }: ReconcileContext): boolean {
  const { status, goalId, goalCode, dueOn, periodEnd, slot } = row;
  if (status === 'FULFILLED' || status === 'NOTHING_TO_REPORT') return false;
  if (kind === 'CANCELLED' && status === 'CANCELLED') return false;
  if (dueOn === null && periodEnd < today && status === 'OPEN') return false;
  const isOfEarlier = !inForce.goals.has(goalId) && (dueOn ?? periodEnd) < inForce.from;
  if (!isOfEarlier || BY_DECISION.includes(kind)) return true;
  // A withdrawn event takes its obligations along; a goal that the amendment left out keeps what was due before.
  const isInPlan = [...inForce.goals.values()].includes(goalCode);
  return kind === 'CANCELLED' && slot.startsWith('event:') && isInPlan;
}

/** The change that says most, of several. */
function differenceKind(stored: StoredObligation, demand: Demand): Kind | null {
  if (demand.waivedBy) return stored.status === 'WAIVED' ? wording(stored, demand) : 'WAIVED';
  if (stored.status === 'CANCELLED' || stored.status === 'WAIVED') return 'REOPENED';
  if (stored.dueOn !== demand.dueOn) return 'MOVED';
  if (stored.suspendedTo !== demand.suspendedTo || stored.suspendedFrom !== demand.suspendedFrom)
    return demand.suspendedTo ? 'SUSPENDED' : 'RESUMED';
  return wording(stored, demand);
}

function wording(stored: StoredObligation, demand: Demand): 'REVISED' | 'REWORDED' | null {
  const facts = ['goalId', 'minimumHours', 'periodStart', 'periodEnd'] as const;
  if (facts.some((fact) => stored[fact] !== demand[fact])) return 'REVISED';
  return stored.fingerprint === demand.fingerprint ? null : 'REWORDED';
}
