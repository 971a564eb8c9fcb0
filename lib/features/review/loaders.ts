import 'server-only';
import { randomUUID } from 'node:crypto';
import { today as clockToday, dayOf } from '@/lib/clock/clock';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { requirementFor } from '@/lib/domain/execution/fulfilment';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import { awaitsAnswer } from '@/lib/domain/execution/review';
import { type ReviewTerm, reviewDueOn } from '@/lib/domain/execution/review-deadline';
import type { ActivityStatus, RemarkKind } from '@/lib/domain/glossary';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { type ActivityRow, sumValidatedHours } from '@/lib/features/activities/data';
import { loadActivity } from '@/lib/features/activities/loaders';
import { listOpenQuestions, listPeopleAround, listRemarks } from '@/lib/features/remarks/data';
import {
  countReviewQueue,
  isLockedFor,
  listReviewQueue,
  nextInQueue,
  previewValidation,
  type QueueFilter,
  readQueueChoices,
  readReviewTerms,
} from './data';
import { MOST_AT_ONCE, type ReviewQuery } from './schema';

const PAGE = 20;

/** The review queue as the address asks, oldest first, and the activity of it that is being looked at. */
export async function loadReview(actor: Actor, query: ReviewQuery) {
  const today = clockToday();
  const terms = await readReviewTerms();
  const filter: QueueFilter = { ...query, late: query.vencidas ? { today, terms } : undefined };
  const next = query.depois && !query.atividade ? await nextInQueue(actor, filter, query.depois) : null;
  const page = next ? Math.floor(next.before / PAGE) + 1 : query.pagina;
  const [total, waiting, rows, choices] = await Promise.all([
    countReviewQueue(actor, filter),
    countReviewQueue(actor),
    listReviewQueue(actor, filter, { take: PAGE, skip: (page - 1) * PAGE }),
    readQueueChoices(actor),
  ]);
  const opened = await loadActivity(actor, query.atividade ?? next?.id ?? rows[0]?.id ?? '');
  return {
    query: { ...query, pagina: page },
    ...{ today, total, waiting, choices },
    queue: rows.map((row) => withDeadline(row, terms, today)),
    pages: Math.max(1, Math.ceil(total / PAGE)),
    open: opened?.reviews ? await withReview(actor, opened, terms, today) : null,
  };
}

type QueueRow = Awaited<ReturnType<typeof listReviewQueue>>[number];
type Terms = ReadonlyMap<string, ReviewTerm>;

/** An entry of the queue with the day until which it should be reviewed, and whether the party owes an answer. */
function withDeadline({ remarks, ...row }: QueueRow, terms: Terms, today: CivilDate) {
  const dueOn = dueOnOf(row.party.agreementId, row.submittedAt, terms);
  return { ...row, dueOn, isLate: dueOn !== null && dueOn < today, awaits: awaitsAnswer(row.status, remarks) };
}

function dueOnOf(agreementId: string, submittedAt: Date | null, terms: Terms): CivilDate | null {
  const term = terms.get(agreementId);
  return term && submittedAt ? reviewDueOn(dayOf(submittedAt), term) : null;
}

type Opened = NonNullable<Awaited<ReturnType<typeof loadActivity>>>;

async function withReview(actor: Actor, opened: Opened, terms: Terms, today: CivilDate) {
  const { activity } = opened;
  const { partyId, performedFrom, performedTo } = activity;
  const { agreementId } = activity.party;
  const [remarks, people, hours, isLocked] = await Promise.all([
    listRemarks(actor, activity.id),
    listPeopleAround(actor, partyId),
    hoursSoFar(actor, opened.obligation),
    isLockedFor({ agreementId, partyId, dates: [performedFrom, performedTo] }),
  ]);
  const dueOn = dueOnOf(agreementId, activity.submittedAt, terms);
  return {
    ...{ ...opened, remarks, people: people.map(inWords), hours, dueOn, isLocked },
    isLate: dueOn !== null && dueOn < today,
    questionId: randomUUID(),
  };
}

/** "Ana (SEPOG/RO)": a person to be ticked. */
function inWords({ id, name, memberships }: Awaited<ReturnType<typeof listPeopleAround>>[number]) {
  const party = memberships[0]?.party.acronym;
  return { value: id, label: party ? `${name} (${party})` : name };
}

async function hoursSoFar(actor: Actor, obligation: ActivityRow['obligations'][number]) {
  const { minimumHours: minimum } = requirementFor(obligation.goal.rule, obligation);
  if (minimum === 0) return null;
  const validated = await sumValidatedHours(actor, obligation.id);
  return { validated, minimum, period: obligation.period };
}

/** What the panel shows to who reviews: the first of the queue, each with its deadline. */
export async function loadWaiting(actor: Actor, take: number) {
  const [terms, rows] = await Promise.all([readReviewTerms(), listReviewQueue(actor, {}, { take })]);
  const today = clockToday();
  return rows.map((row) => withDeadline(row, terms, today));
}

/** What the panel shows to a party: the questions that wait for its answer. */
export function loadQuestions(actor: Actor, partyId: string, take: number) {
  return listOpenQuestions(actor, partyId, take);
}

interface Spoken {
  id: string;
  partyId: string;
  status: ActivityStatus;
  submittedAt: Date | null;
  authorIds: string[];
  party: { agreementId: string };
}

/** The conversation over an activity that this person reads, and what they may say or do in it. */
export async function loadConversation(actor: Actor, activity: Spoken) {
  const { id, partyId, status, authorIds, submittedAt } = activity;
  const subject = { agreementId: activity.party.agreementId, partyId };
  const [remarks, terms] = await Promise.all([listRemarks(actor, id), readReviewTerms(subject.agreementId)]);
  const awaits = awaitsAnswer(status, remarks.toReversed());
  const answers = awaits && can(actor, 'activity.write', subject);
  return {
    remarks,
    awaits,
    dueOn: status === 'SUBMITTED' ? dueOnOf(subject.agreementId, submittedAt, terms) : null,
    reopens: canTransition(status, 'reopen') && can(actor, 'activity.review', { ...subject, authorIds }),
    answer: answers ? { remarkId: randomUUID(), people: (await listPeopleAround(actor, partyId)).map(inWords) } : null,
  };
}

const ASKED: readonly RemarkKind[] = ['RETURNED', 'REOPENED'];

/** What SEGES last asked to mend, for the form in which it is mended; null when the activity was not returned. */
export async function loadReturn(actor: Actor, activity: { id: string; status: ActivityStatus } | null) {
  if (activity?.status !== 'RETURNED') return null;
  const remarks = await listRemarks(actor, activity.id);
  return remarks.findLast(({ kind }) => ASKED.includes(kind)) ?? null;
}

/** An activity whose validation this person may take back; null otherwise. */
export async function loadReopening(actor: Actor, id: string) {
  const loaded = await loadActivity(actor, id);
  if (!loaded) return null;
  const { activity } = loaded;
  const subject = { agreementId: activity.party.agreementId, partyId: activity.partyId, authorIds: activity.authorIds };
  if (!canTransition(activity.status, 'reopen') || !can(actor, 'activity.review', subject)) return null;
  const dates = [activity.performedFrom, activity.performedTo];
  return { activity, isLocked: await isLockedFor({ ...subject, dates }) };
}

/** What validating these activities together would do, each with what keeps it from being validated. */
export async function loadBulk(actor: Actor, ids: string[]) {
  const some = [...new Set(ids)].slice(0, MOST_AT_ONCE);
  const rows = await previewValidation(actor, some);
  return { rows, left: ids.length - some.length };
}
