import type { ReportInput } from './input';

/** The same year as one party lived it: its goals, what it owed and did, what it answered. */
export function forParty(input: ReportInput, partyId: string): ReportInput {
  const activities = input.activities.filter((activity) => activity.partyId === partyId);
  const obligations = input.obligations.filter((obligation) => obligation.partyId === partyId);
  const codes = new Set([
    ...obligations.map(({ goalCode }) => goalCode),
    ...activities.flatMap(({ goalCodes }) => goalCodes),
  ]);
  const own = input.previous?.parties[partyId];
  return {
    ...input,
    parties: input.parties.filter(({ id }) => id === partyId),
    goals: input.goals.filter(({ code }) => codes.has(code)),
    activities,
    obligations,
    answers: input.answers?.filter((answer) => answer.partyId === partyId),
    previous:
      input.previous && own
        ? { year: input.previous.year, total: own, axes: {}, goals: {}, parties: { [partyId]: own }, elos: {} }
        : null,
    texts: [],
    photos: [],
  };
}
