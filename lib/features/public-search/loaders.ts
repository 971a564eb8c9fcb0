import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { searchWords } from '@/lib/domain/fold';
import { filterLines } from '@/lib/domain/obligations/picture-filter';
import { findCourses } from '@/lib/features/course-schedule/data';
import { findPublished } from '@/lib/features/documents/data';
import { practiceListQuery } from '@/lib/features/lists/schema';
import { loadPublicPlan } from '@/lib/features/portal/loaders';
import { readPublicPractices } from '@/lib/features/practice-list/data';
import { findParties } from '@/lib/features/public-parties/data';
import { readWork } from '@/lib/features/public-work/data';

/** Of each kind, at a glance; each has a list of its own with the rest. */
const GLANCE = 5;
/** One more than is shown says that there are more. */
const PAGE = { take: GLANCE + 1, skip: 0 };

/** What anybody may find with some words, by kind, the same as the portal shows elsewhere; null without a word. Public. */
export async function search(words: string) {
  if (searchWords(words).length === 0) return null;
  const today = clockToday();
  const [plan, work, { practices }, courses, parties, documents] = await Promise.all([
    loadPublicPlan(),
    readWork({ busca: words }, PAGE),
    readPublicPractices(practiceListQuery.parse({ busca: words }), PAGE),
    findCourses(words, today, PAGE.take),
    findParties(words, PAGE.take),
    findPublished(words, PAGE.take),
  ]);
  const goals = filterLines(plan?.lines ?? [], { search: words }).map(
    ({ goal: { code, description, deadlineText } }) => ({
      code,
      description,
      deadlineText,
    }),
  );
  return {
    today,
    goals: atAGlance(goals),
    work: atAGlance(work),
    practices: atAGlance(practices),
    courses: atAGlance(courses),
    parties: atAGlance(parties),
    documents: atAGlance(documents),
  };
}

function atAGlance<Found>(found: Found[]): { shown: Found[]; hasMore: boolean } {
  return { shown: found.slice(0, GLANCE), hasMore: found.length > GLANCE };
}
