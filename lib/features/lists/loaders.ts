import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { yearOf } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { readAxes } from '@/lib/features/deadlines/data';
import { loadPartyChoices } from '@/lib/features/deadlines/loaders';
import type { PartyQuery } from '@/lib/features/deadlines/schema';
import { readFirstDay, readGoalChoices } from './data';

/** What the filters of a list of the plan's work offer: parties, goals, axes and years up to the next one. */
export async function loadPlanChoices(actor: Actor, query: PartyQuery) {
  const [parties, goals, axes, first] = await Promise.all([
    loadPartyChoices(actor, query),
    readGoalChoices(),
    readAxes(),
    readFirstDay(),
  ]);
  const last = yearOf(clockToday()) + 1;
  const years = first ? Array.from({ length: last - yearOf(first) + 1 }, (_, index) => last - index) : [];
  return { parties, goals, axes, years };
}
