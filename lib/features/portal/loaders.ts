import 'server-only';
import { cache } from 'react';
import { remember } from '@/lib/cache/remember';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { type PlanLine, tally } from '@/lib/domain/obligations/picture';
import { readComing } from '@/lib/features/course-schedule/data';
import { practiceListQuery } from '@/lib/features/lists/schema';
import { loadPlanPicture } from '@/lib/features/plan/loaders';
import { readPublicPractices } from '@/lib/features/practice-list/data';
import { readWork } from '@/lib/features/public-work/data';
import { readDoneByAxis, readDoneByParty } from './data';

/** Of each kind of thing on the first page, at a glance. */
const GLANCE = { take: 3, skip: 0 };

/** It holds the plan's own words, days and counts, nothing that could be withdrawn. */
const pictureOf = remember((year?: number) => loadPlanPicture(year), { seconds: 30, most: 20, change: 'patient' });

/**
 * The whole plan in a year, the current one when the plan does not have the year asked for; read once for everybody who
 * looks at it in public. It is long to read where many bodies joined, so nobody has it read by inventing years.
 */
export async function loadPublicPlan(year?: number) {
  const current = await pictureOf();
  const isOther = year !== undefined && year !== current?.year && current?.years.includes(year);
  return isOther ? pictureOf(year) : current;
}

/** First and last day of a civil year. */
const limitsOf = (year: number) => [civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)] as const;

/**
 * The portal's first page: the agreement, and for each axis what is owed and what was validated in the current year.
 * Null before any agreement is registered. Public: nothing in it is personal.
 */
export const loadPortal = remember(readPortal, { seconds: 30, most: 1, change: 'forgets' });

async function readPortal() {
  const picture = await loadPublicPlan();
  if (!picture) return null;
  const { plan, year, today, lines } = picture;
  const [done, work, courses, { practices }] = await Promise.all([
    readDoneByAxis(plan, ...limitsOf(year)),
    readWork({}, GLANCE),
    readComing(today, GLANCE.take),
    readPublicPractices(practiceListQuery.parse({}), GLANCE),
  ]);
  const groupOf = (axis: { number: number; slug: string; title: string } | null, ofGroup: PlanLine[]) => ({
    number: axis?.number ?? null,
    slug: axis?.slug ?? null,
    title: axis?.title ?? 'Eixos combinados',
    goals: ofGroup.length,
    tally: tally(ofGroup.flatMap(({ situations }) => situations)),
    done: done.find((row) => row.axis === (axis?.number ?? null)) ?? { activities: 0, hours: 0, completed: 0 },
  });
  const single = plan.axes.map((axis) =>
    groupOf(
      axis,
      lines.filter(({ goal }) => goal.axes.length === 1 && goal.axes[0] === axis.number),
    ),
  );
  const combined = groupOf(
    null,
    lines.filter(({ goal }) => goal.axes.length > 1),
  );
  const axes = [...single, combined].filter(({ goals }) => goals > 0);
  return { plan, year, today, goalCount: lines.length, axes, work, courses, practices };
}

/**
 * One goal in a year, with where each party stands and how much of its work was validated. Null for a code that the
 * plan does not have. Public: counts and dates only.
 */
export const loadPublicGoal = cache(async (code: string, year?: number) => {
  const picture = await loadPublicPlan(year);
  const line = picture?.lines.find(({ goal }) => goal.code === code);
  if (!picture || !line) return null;
  const done = await readDoneByParty(picture.plan, line.goal.code, ...limitsOf(picture.year));
  const doneBy = (partyId: string | null) => done.find((row) => row.partyId === partyId) ?? null;
  const parties = picture.plan.parties.flatMap(({ id, acronym, name }) => {
    const cell = line.cells.get(id);
    return cell ? [{ id, acronym, name, cell, done: doneBy(id) }] : [];
  });
  const { plan, years, today } = picture;
  return { plan, years, year: picture.year, today, line, parties, accessionsDone: doneBy(null) };
});
