import 'server-only';
import { z } from 'zod';
import { currentActor } from '@/lib/auth/session';
import { today as clockToday } from '@/lib/clock/clock';
import { annualPaper } from '@/lib/documents/paper/annual';
import { proposedTexts } from '@/lib/documents/paper/proposed';
import { shortened } from '@/lib/documents/paper/shorten';
import { yearOf } from '@/lib/domain/calendar/civil-date';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { assembleReport } from '@/lib/domain/report/assemble';
import { whatIsMissing } from '@/lib/domain/report/missing';
import { ownParty } from '@/lib/features/parties/data';
import { readPlan } from '@/lib/features/plan/data';
import { findReport, listReports, readReportFacts } from '@/lib/features/reports/data';
import { formatDate } from '@/lib/format/date';

/** Activities of one goal, or rows of one table, before the page leaves the rest to the files. */
const MOST_ON_PAGE = 40;

/** The file of an edition that this request's person may open, under the name it downloads with. */
export async function readableReport(id: string) {
  const actor = await currentActor();
  const report = actor && z.uuid().safeParse(id).success ? await findReport(actor, id) : null;
  if (!report) return null;
  const fileName = `relatorio-anual-${report.year}-edicao-${report.edition}.pdf`;
  return { ...report, fileName, mediaType: 'application/pdf' };
}

/** The years of the term up to now, each with its editions. */
export async function loadReports(actor: Actor) {
  const plan = await readPlan((await ownParty(actor))?.agreementId);
  if (!plan) return null;
  const reports = await listReports(actor);
  const first = yearOf(plan.startsOn) + 1;
  const current = Math.max(first, Math.min(yearOf(clockToday()), yearOf(plan.endsOn)));
  const years = Array.from({ length: current - first + 1 }, (_, index) => current - index);
  return {
    plan,
    years: years.map((year) => ({ year, editions: reports.filter((report) => report.year === year) })),
    generates: can(actor, 'report.generate', { agreementId: plan.id }),
  };
}

/** One year: what its report would say today, and the editions there are. Null for a year outside the term. */
export async function loadReportYear(actor: Actor, year: number) {
  const plan = await readPlan((await ownParty(actor))?.agreementId);
  if (!plan || year < yearOf(plan.startsOn) || year > yearOf(plan.endsOn)) return null;
  if (!can(actor, 'report.read', { agreementId: plan.id })) return null;
  const today = clockToday();
  const [editions, facts] = await Promise.all([listReports(actor, { year }), readReportFacts(plan.id, year, today)]);
  const input = { ...facts, generatedOn: today, generatedAt: formatDate(today), edition: null };
  const report = assembleReport(input);
  const unwritten = proposedTexts(report).filter(({ key, text }) => !text && !report.texts[key]);
  return {
    plan,
    editions,
    report,
    paper: shortened(annualPaper(report), MOST_ON_PAGE),
    missing: whatIsMissing(input, unwritten),
    generates: can(actor, 'report.generate', { agreementId: plan.id }),
  };
}
