import 'server-only';
import { z } from 'zod';
import { remember } from '@/lib/cache/remember';
import { today as clockToday } from '@/lib/clock/clock';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { pageCount } from '@/lib/domain/lists/limits';
import { planLine, tally } from '@/lib/domain/obligations/picture';
import { readComing } from '@/lib/features/course-schedule/data';
import { practiceListQuery } from '@/lib/features/lists/schema';
import { readObligationsOf, readPlan } from '@/lib/features/plan/data';
import { yearsOf } from '@/lib/features/plan/loaders';
import { loadPublicPlan } from '@/lib/features/portal/loaders';
import { readPublicPractices } from '@/lib/features/practice-list/data';
import { readWork } from '@/lib/features/public-work/data';
import { readDoneOf, readParties, readParty } from './data';
import type { PartyListQuery } from './schema';

const PAGE = 30;
/** Of what a party did, at a glance. */
const GLANCE = { take: 5, skip: 0 };

/** A page of the parties, as the address asks for it. Public. */
export const loadParties = remember(
  async (query: PartyListQuery) => {
    const { total, parties } = await readParties(query, { take: PAGE, skip: (query.pagina - 1) * PAGE });
    return { total, parties, pages: pageCount(total, PAGE) };
  },
  { seconds: 30, most: 100, change: 'forgets' },
);

/** One party: its goals with their states in the current year, and what it did. Null where there is none. Public. */
export const loadParty = remember(async (id: string) => (z.uuid().safeParse(id).success ? partyPage(id) : null), {
  ...{ seconds: 30, most: 200 },
  change: 'forgets',
});

async function partyPage(id: string) {
  const today = clockToday();
  const party = await readParty(id);
  const plan = party && (await readPlan(party.agreementId));
  if (!plan) return null;
  const year = yearsOf(plan, today).at(-1) ?? Number(today.slice(0, 4));
  const [shown, obligations, done, work, practices, courses] = await Promise.all([
    loadPublicPlan(),
    readObligationsOf([id], plan, year),
    readDoneOf(id, civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)),
    readWork({ participe: id }, GLANCE),
    readPublicPractices(practiceListQuery.parse({ participe: id }), GLANCE),
    readComing(today, GLANCE.take, id),
  ]);
  const lines = plan.goals.flatMap((goal) => {
    const ofGoal = obligations.filter(({ goalCode }) => goalCode === goal.code);
    const line = planLine(goal, [party], ofGoal, [], today);
    const cell = line.cells.get(id);
    return cell ? [{ code: goal.code, description: goal.description, cell, situations: line.situations }] : [];
  });
  const goals = lines.map(({ code, description, cell }) => ({ code, description, cell }));
  return {
    hasGoalPages: shown?.plan.id === plan.id,
    party,
    year,
    today,
    goals,
    tally: tally(lines.flatMap((line) => line.situations)),
    done,
    work,
    practices,
    courses,
  };
}
