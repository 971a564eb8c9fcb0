import 'server-only';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { type CivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { listAnnual } from '@/lib/features/documents/data';
import { mayDraft, paperPage } from '@/lib/features/papers/loaders';
import { ownParty } from '@/lib/features/parties/data';
import { readPlan } from '@/lib/features/plan/data';
import { findParties } from '@/lib/features/reports/data';

/** Parties that a search shows. */
const MOST_FOUND = 40;

/** The years of the term up to now, each with its editions. */
export async function loadReports(actor: Actor) {
  const plan = await readPlan((await ownParty(actor))?.agreementId);
  if (!plan) return null;
  const reports = await listAnnual(actor, { agreementId: plan.id });
  const first = yearOf(plan.startsOn);
  const current = Math.max(first, Math.min(yearOf(clockToday()), yearOf(plan.endsOn)));
  const years = Array.from({ length: current - first + 1 }, (_, index) => current - index);
  return {
    plan,
    years: years.map((year) => ({ year, editions: reports.filter((report) => report.year === year) })),
    generates: can(actor, 'report.generate', { agreementId: plan.id }),
  };
}

/**
 * One year: the editions there are and, for who may read what every party did, what its report would say today. Null for
 * a year outside the term.
 */
export async function loadReportYear(actor: Actor, year: number) {
  const party = await ownParty(actor);
  const plan = await readPlan(party?.agreementId);
  if (!party || !plan || !can(actor, 'report.read', { agreementId: plan.id })) return null;
  if (year < yearOf(plan.startsOn) || year > yearOf(plan.endsOn)) return null;
  const request = { kind: 'annual' as const, agreementId: plan.id, year };
  const [editions, draft] = await Promise.all([
    listAnnual(actor, { agreementId: plan.id, year }),
    mayDraft(actor, request) ? paperPage(request) : null,
  ]);
  return { plan, party, editions, draft, generates: can(actor, 'report.generate', { agreementId: plan.id }) };
}

/** What one party did in a year, as its report would say today; null out of reach, or for no party of the agreement. */
export async function loadPartyReport(actor: Actor, year: number, partyId: string) {
  const party = await ownParty(actor);
  if (!party || !z.uuid().safeParse(partyId).success) return null;
  const request = { kind: 'party' as const, agreementId: party.agreementId, year, partyId };
  return mayDraft(actor, request) ? ((await paperPage(request))?.paper ?? null) : null;
}

/** The parties whose report of a year may be opened: one's own first, then by search. */
export async function loadReportParties(actor: Actor, search: string | undefined) {
  const party = await ownParty(actor);
  if (!party || !can(actor, 'report.read', party)) return null;
  const { agreementId } = party;
  const found = await findParties(actor, agreementId, search, MOST_FOUND);
  return { own: party, found, most: MOST_FOUND };
}

/** Where the plan stood on a day of the term up to today; `day` is the one shown, `paper` null for none of the term. */
export async function loadPlanState(actor: Actor, asked: CivilDate | undefined) {
  const party = await ownParty(actor);
  if (!party || !can(actor, 'report.read', party)) return null;
  const today = clockToday();
  const day = asked && asked < today ? asked : today;
  const request = { kind: 'state' as const, agreementId: party.agreementId, on: day };
  const paper = (await paperPage(request))?.paper ?? null;
  return { day, today, paper, drafts: mayDraft(actor, request) };
}
