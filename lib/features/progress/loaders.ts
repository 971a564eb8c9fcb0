import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { type CivilDate, civilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import {
  type CountedObligations,
  hoursAtPace,
  type Progress,
  progressOf,
  type StandingRecord,
  standingOf,
  weightedShare,
} from '@/lib/domain/execution/progress';
import { withSituation } from '@/lib/domain/obligations/situation';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { ownParty } from '@/lib/features/parties/data';
import { type Plan, readPlan } from '@/lib/features/plan/data';
import { yearsOf } from '@/lib/features/plan/loaders';
import { type Counted, readCounted, readHours, readLate, readParties, readParty, readStanding } from './data';
import type { ProgressQuery } from './schema';

const PAGE = 25;
/** Late obligations that the page names; the list has them all. */
const LATE_NAMED = 10;

/** Where the plan stands in a year as the address asks for it; null for who takes part in no agreement. */
export async function loadProgress(actor: Actor, query: ProgressQuery) {
  const today = clockToday();
  const own = await ownParty(actor);
  const plan = own && (await readPlan(own.agreementId));
  if (!plan) return null;
  const years = yearsOf(plan, today);
  const year = query.ano && years.includes(query.ano) ? query.ano : (years.at(-1) ?? yearOf(today));
  const party = query.participe ? await readParty(plan.id, query.participe) : null;
  const counted = { agreementId: plan.id, ...limitsOf(plan, years, year), partyIds: party ? [party.id] : undefined };
  const [groups, records, byParty, late] = await Promise.all([
    readCounted(counted),
    readStanding(counted),
    query.visao === 'participes' ? loadByParty(counted, query, today) : null,
    readLate(actor, counted, today, LATE_NAMED),
  ]);
  const goals = goalLines(plan, groups, records, today);
  return {
    ...{ today, plan, years, year, party, byParty, late: withSituation(late, today) },
    total: progressOf(groups, today),
    standing: standingOf(records),
    share: weightedShare(goals),
    missingWeights: missingWeights(plan),
    managesWeights: can(actor, 'plan.manage', { agreementId: plan.id }),
    axes: query.visao === 'eixos' ? axisLines(plan, groups, records, today) : [],
    goals: [...goals, ...earlierLine(plan, groups, today)].filter(isTold),
  };
}

/** Goals without a weight where others have one: an amendment brought them. */
function missingWeights({ goals }: Plan): number {
  const missing = goals.filter(({ weight }) => weight === null).length;
  return missing < goals.length ? missing : 0;
}

/** The first year takes along what ended between the start of the term and its own beginning. */
function limitsOf(plan: Plan, years: number[], year: number): Pick<Counted, 'from' | 'to'> {
  const first = civilDate(`${year}-01-01`);
  const from = year === years[0] && plan.startsOn < first ? plan.startsOn : first;
  return { from, to: civilDate(`${year}-12-31`) };
}

/** Goals of which something stands on record are those of earlier versions too, under the same code. */
function goalLines(plan: Plan, groups: CountedObligations[], records: StandingRecord[], today: CivilDate) {
  return plan.goals.map(({ code, description, weight, axes, rule }) => {
    const ofGoal = ({ goalCode }: { goalCode: string }) => goalCode === code;
    const own = records.filter(ofGoal);
    return {
      ...{ code, description, weight, axes },
      progress: progressOf(groups.filter(ofGoal), today),
      standing: standingOf(own),
      isStanding: own.length > 0 || rule.kind === 'standing' || rule.kind === 'fromStart',
    };
  });
}

/** What goals that the plan in force no longer has left behind, in one line; none where there is nothing. */
function earlierLine(plan: Plan, groups: CountedObligations[], today: CivilDate) {
  const known = new Set(plan.goals.map(({ code }) => code));
  const left = groups.filter(({ goalCode }) => !known.has(goalCode));
  const description = 'Metas de versões anteriores do plano';
  const line = { code: '', description, weight: null, axes: [], standing: standingOf([]), isStanding: false };
  return left.length > 0 ? [{ ...line, progress: progressOf(left, today) }] : [];
}

function isTold({ progress, isStanding }: { progress: Progress; isStanding: boolean }): boolean {
  return isStanding || Object.values(progress).some((count) => count > 0);
}

/** An axis a line; goals of several axes stand together in the last one, so that nothing counts twice. */
function axisLines(plan: Plan, groups: CountedObligations[], records: StandingRecord[], today: CivilDate) {
  const axisOf = new Map(plan.goals.map(({ code, axes }) => [code, axes.length === 1 ? axes[0] : null]));
  const line = (number: number | null, title: string) => {
    const ofAxis = ({ goalCode }: { goalCode: string }) => (axisOf.get(goalCode) ?? null) === number;
    return {
      ...{ number, title },
      progress: progressOf(groups.filter(ofAxis), today),
      standing: standingOf(records.filter(ofAxis)),
    };
  };
  return [...plan.axes.map(({ number, title }) => line(number, title)), line(null, 'Eixos combinados')];
}

async function loadByParty(counted: Counted, { busca, pagina }: ProgressQuery, today: CivilDate) {
  const page = { take: PAGE, skip: (pagina - 1) * PAGE };
  const chosen = counted.partyIds?.[0];
  const one = chosen ? await readParty(counted.agreementId, chosen) : null;
  const { parties, total } = one ? { parties: [one], total: 1 } : await readParties(counted, busca, page);
  const ofPage = { ...counted, partyIds: parties.map(({ id }) => id) };
  const [groups, records, hours] = await Promise.all([readCounted(ofPage), readStanding(ofPage), readHours(ofPage)]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    lines: parties.map((party) => {
      const ofParty = ({ partyId }: { partyId: string | null }) => partyId === party.id;
      return {
        party,
        progress: progressOf(groups.filter(ofParty), today),
        standing: standingOf(records.filter(ofParty)),
        hours: hours.filter(ofParty).map((one) => ({ ...one, atPace: hoursAtPace(one, today) })),
      };
    }),
  };
}
