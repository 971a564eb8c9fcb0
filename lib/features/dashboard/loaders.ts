import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { addDays, yearOf } from '@/lib/domain/calendar/civil-date';
import { requirementFor } from '@/lib/domain/execution/fulfilment';
import { SOON_DAYS, withSituation } from '@/lib/domain/obligations/situation';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import { countActivities, listActivities } from '@/lib/features/activities/data';
import { loadFollowUp } from '@/lib/features/designations/loaders';
import { listObligations } from '@/lib/features/obligations/data';
import { ownParty } from '@/lib/features/parties/data';
import { loadQuestions, loadWaiting } from '@/lib/features/review/loaders';

const LIST = 8;
const YEAR = 200;

/** What needs this person now: what their party owes, what came back, what waits, and the year as a picture. */
export async function loadDashboard(actor: Actor) {
  const today = clockToday();
  const party = await ownParty(actor);
  if (!party) return null;
  const partyId = party.id;
  const year = yearOf(today);
  const [
    ofYear,
    open,
    returned,
    drafts,
    submitted,
    returnedCount,
    draftCount,
    submittedCount,
    queue,
    questions,
    followUp,
  ] = await Promise.all([
    listObligations(actor, { partyId, year }, { take: YEAR }),
    listObligations(actor, { partyId, statuses: ['OPEN'], dueTo: addDays(today, 120) }, { take: YEAR }),
    listActivities(actor, { partyId, statuses: ['RETURNED'] }, { take: LIST }),
    listActivities(actor, { partyId, statuses: ['DRAFT'] }, { take: LIST }),
    listActivities(actor, { partyId, statuses: ['SUBMITTED'] }, { take: LIST }),
    countActivities(actor, { partyId, statuses: ['RETURNED'] }),
    countActivities(actor, { partyId, statuses: ['DRAFT'] }),
    countActivities(actor, { partyId, statuses: ['SUBMITTED'] }),
    mayEver(actor, 'activity.review') ? loadWaiting(actor, LIST) : [],
    mayEver(actor, 'activity.write') ? loadQuestions(actor, partyId, LIST) : [],
    loadFollowUp(actor, partyId),
  ]);
  const live = withSituation(open, today);
  const counted = ofYear.find((row) => requirementFor(row.rule, row).minimumHours > 0);
  const classes = counted ? await listActivities(actor, { obligationId: counted.id }, { take: YEAR }) : [];
  const soon = addDays(today, SOON_DAYS);
  // What a suspension stops today calls nobody, however near its date.
  const isUrgent = ({ dueOn, derived }: (typeof live)[number]) =>
    dueOn !== null && dueOn <= soon && derived.situation !== 'suspensa';
  return {
    today,
    party,
    year,
    ofYear: withSituation(ofYear, today).filter(({ dueOn }) => dueOn && yearOf(dueOn) === year),
    urgent: live.filter(isUrgent),
    upcoming: live.filter((row) => row.dueOn && !isUrgent(row)).slice(0, LIST),
    returned,
    drafts,
    submitted,
    returnedCount,
    draftCount,
    submittedCount,
    queue,
    questions,
    followUp,
    hours: counted && { obligation: counted, classes, minimum: requirementFor(counted.rule, counted).minimumHours },
  };
}
