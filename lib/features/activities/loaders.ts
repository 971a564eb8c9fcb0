import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { recordedFacts, typedFacts } from '@/lib/domain/execution/facts';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import { requirementsOfAll } from '@/lib/domain/execution/requirements';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { listObligations, type ObligationRow } from '@/lib/features/obligations/data';
import { ownParty } from '@/lib/features/parties/data';
import { findActivity } from './data';

const CHOICES = 200;

/** One activity with what its goals ask and what this person may do with it; null when out of reach. */
export async function loadActivity(actor: Actor, id: string) {
  const activity = z.uuid().safeParse(id).success ? await findActivity(actor, id) : null;
  const [first, ...others] = activity?.obligations ?? [];
  if (!activity || !first) return null;
  const subject = { agreementId: activity.party.agreementId, partyId: activity.partyId };
  const { authorIds, status } = activity;
  const writes = can(actor, 'activity.write', subject);
  const isSpokenOf = activity.remarks.some(({ kind }) => kind !== 'SUBMITTED' && kind !== 'WITHDRAWN');
  return {
    activity,
    obligation: first,
    requirements: requirementsOfAll([first.goal, ...others.map(({ goal }) => goal)]),
    writes,
    edits: writes && canTransition(status, 'edit'),
    withdraws: writes && canTransition(status, 'withdraw'),
    discards: writes && canTransition(status, 'delete') && !isSpokenOf,
    reviews: status === 'SUBMITTED' && can(actor, 'activity.review', { ...subject, authorIds }),
  };
}

/** What an activity of a party may serve: its obligations that have begun and are not set aside, but for what is answered in a collection. */
async function servable(actor: Actor, partyId: string): Promise<ObligationRow[]> {
  const statuses = ['OPEN', 'IN_REVIEW', 'FULFILLED'] as const;
  const rows = await listObligations(actor, { partyId, statuses }, { take: CHOICES });
  const today = clockToday();
  return rows.filter(({ periodStart, collectedYear }) => periodStart <= today && collectedYear === null);
}

/** Which obligation a new activity is for: the one asked for, the goal's, or null when the person has yet to choose. */
export async function loadNewActivity(actor: Actor, wanted: { goalCode?: string; obligationId?: string }) {
  const party = await ownParty(actor);
  if (!party) return null;
  const choices = await servable(actor, party.id);
  const chosen =
    choices.find(({ id }) => id === wanted.obligationId) ??
    latestOf(choices.filter(({ goal }) => goal.code === wanted.goalCode));
  return { id: randomUUID(), party, choices, chosen };
}

/** Of a goal's obligations that have begun, the one still open, else the latest. */
function latestOf(rows: ObligationRow[]): ObligationRow | undefined {
  return rows.find(({ status }) => status !== 'FULFILLED') ?? rows.at(-1);
}

/**
 * What the form of an activity starts from: the stored one, or one not yet saved, under the id that its address already
 * has, for the obligation asked for. Null when neither is within reach.
 */
export async function loadDraft(actor: Actor, id: string, obligationId?: string) {
  const loaded = await loadActivity(actor, id);
  if (loaded) {
    const { activity, obligation, requirements, edits, discards } = loaded;
    const served = activity.obligations;
    return {
      ...{ activity, party: activity.party.acronym, obligation, served, requirements, edits, discards },
      choices: edits ? await servable(actor, activity.partyId) : [],
      values: typedFacts(recordedFacts(activity)),
    };
  }
  if (!obligationId || !z.uuid().safeParse(id).success) return null;
  const started = await loadNewActivity(actor, { obligationId });
  if (started?.chosen?.id !== obligationId) return null;
  const { chosen, choices, party } = started;
  const requirements = requirementsOfAll([{ code: chosen.goal.code, rule: chosen.rule }]);
  return {
    ...{ activity: null, party: party.acronym, obligation: chosen, served: [chosen], requirements, choices },
    ...{ edits: true, discards: false, values: {} },
  };
}
