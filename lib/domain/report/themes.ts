import type { ThemeKey, ThemeSection } from './document';
import type { ReportActivity, ReportGoal, ReportParty } from './input';

/** Which goals of the Rede's plan speak of each subject (domain.md, "What each goal is about"). */
const THEMES: { key: ThemeKey; title: string; goals: string[] }[] = [
  { key: 'events', title: 'Reuniões e fóruns', goals: ['1.7', '3.4', 'C1'] },
  { key: 'communication', title: 'Comunicação', goals: ['3.1', '3.2', '3.3', 'C3'] },
  { key: 'governance-model', title: 'Modelo de governança e gestão', goals: ['1.4', '1.5', '1.6'] },
  { key: 'good-practices', title: 'Boas práticas', goals: ['C5', 'C6'] },
];

/** The subjects that this plan has goals for, each activity once, under the first of its goals. */
export function assembleThemes(
  goals: ReportGoal[],
  validated: ReportActivity[],
  parties: ReportParty[],
): ThemeSection[] {
  const acronyms = new Map(parties.map((party) => [party.id, party.acronym]));
  const order = new Map(goals.map((goal, index) => [goal.code, index]));
  return THEMES.flatMap(({ key, title, goals: codes }) => {
    const subject = goals.filter((goal) => codes.includes(goal.code));
    const found = validated.filter((activity) => activity.goalCodes.some((code) => codes.includes(code)));
    if (subject.length === 0) return [];
    return {
      key,
      title,
      goals: subject.map(({ code, description }) => ({
        code,
        description,
        activities: found.filter((activity) => activity.goalCodes.includes(code)).length,
      })),
      activities: found.map((activity) => ({
        id: activity.id,
        title: activity.title,
        party: acronyms.get(activity.partyId) ?? '',
        performedFrom: activity.performedFrom,
        performedTo: activity.performedTo === activity.performedFrom ? null : activity.performedTo,
        goalCode: firstGoal(activity, order),
      })),
    };
  });
}

/** The goal in which it is told. */
function firstGoal({ goalCodes }: ReportActivity, order: Map<string, number>): string {
  return goalCodes.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0] ?? '';
}
