import { PARTY_ROLE, SITUATION } from '@/lib/domain/glossary';
import { assembleAnswers } from './answers';
import { assembleAxes, readingOrder } from './axes';
import { type Columns, sortParties, toColumns } from './columns';
import { groupBy, sum, sumByStatus } from './counts';
import type { ObligationEntry, OpenSection, ReportDocument } from './document';
import { assembleElos, joinedIn } from './elos';
import { indexEvidence } from './evidence-index';
import { indicatorsOf } from './indicators';
import type { ReportActivity, ReportInput, ReportParty } from './input';
import { countFulfilled, countOpen, isCounted, isOwedIn } from './situations';
import { assembleThemes } from './themes';
import { assembleTraining } from './training';

/**
 * The annual report of one agreement (goal 3.6 of the plan) as plain data. Only validated activities count as done and
 * are told; the others are counted, each state apart. An activity that serves two goals is counted once in totals.
 * Throws `RangeError` when an activity or obligation names a goal or a party that the input lacks: nothing may vanish.
 */
export function assembleReport(input: ReportInput): ReportDocument {
  refuseStrangers(input);
  const parties = sortParties(input.parties);
  const columns = toColumns(parties);
  const goals = input.goals.toSorted((a, b) => a.position - b.position);
  const validated = readingOrder(
    input.activities.filter((activity) => activity.status === 'VALIDATED'),
    goals,
  );
  const evidence = indexEvidence(validated);
  const answers = assembleAnswers(input.answers, parties);
  const current = indicatorsOf({ ...input, activities: validated });
  return {
    title: `Relatório Anual ${input.year}, ACT nº ${input.agreement.number}`,
    year: input.year,
    edition: input.edition,
    generatedOn: input.generatedOn,
    generatedAt: input.generatedAt,
    agreement: input.agreement,
    parties: parties.map(({ id, acronym, name, role, elo }) => ({
      id,
      acronym,
      name,
      role: PARTY_ROLE[role],
      elo: elo ?? null,
    })),
    columns: columns.list,
    figures: {
      activities: sumByStatus(input.activities, () => 1),
      goalsWithActivity: new Set(validated.flatMap((activity) => activity.goalCodes)).size,
      goals: goals.length,
      ...countFulfilled(input.obligations),
      participants: sum(validated, (activity) => activity.participants),
      reach: sum(validated, (activity) => activity.reach),
      evidence: evidence.annex.length,
      unpublishedEvidence: evidence.unpublished,
    },
    axes: assembleAxes({ ...input, goals, activities: validated, parties, columns, evidence, answers }),
    training: assembleTraining(input, parties, columns),
    open: assembleOpen(input, columns),
    annex: evidence.annex,
    indicators: { current, previous: input.previous ?? null },
    elos: assembleElos(parties, current, input.year),
    joined: joinedIn(parties, input.year),
    themes: assembleThemes(goals, validated, parties),
    collection: answers.collection,
    highlights: answers.highlights,
    obligations: listObligations(input.obligations, parties),
    texts: Object.fromEntries((input.texts ?? []).map(({ section, text }) => [section, text])),
    photos: input.photos ?? [],
  };
}

function assembleOpen({ year, obligations, activities }: ReportInput, columns: Columns): OpenSection[] {
  const stillOwed = obligations.filter((row) => isOwedIn(year, row));
  const owed = groupBy(stillOwed, (row) => [columns.of.get(row.partyId) ?? '']);
  const done = groupBy(activities, (row) => [columns.of.get(row.partyId) ?? '']);
  return columns.list.map(({ id, label }) => ({
    columnId: id,
    label,
    situations: countOpen(owed.get(id) ?? []),
    activities: sumByStatus(done.get(id) ?? [], () => 1),
  }));
}

function listObligations(obligations: ReportInput['obligations'], parties: ReportParty[]): ObligationEntry[] {
  const acronyms = new Map(parties.map((party) => [party.id, party.acronym]));
  return obligations.map((row) => ({
    goalCode: row.goalCode,
    party: acronyms.get(row.partyId) ?? '',
    period: row.period,
    situation: SITUATION[row.situation],
    dueOn: row.dueOn,
    fulfilledOn: row.fulfilledOn,
    counted: isCounted(row),
  }));
}

function refuseStrangers({ parties, goals, obligations, activities }: ReportInput): void {
  const partyIds = new Set(parties.map((party) => party.id));
  const codes = new Set(goals.map((goal) => goal.code));
  const refuse = (what: string) => {
    throw new RangeError(`${what} of the report names a goal or a party that the plan lacks`);
  };
  const known = (activity: ReportActivity) =>
    activity.goalCodes.length > 0 && activity.goalCodes.every((code) => codes.has(code));
  for (const row of obligations) if (!codes.has(row.goalCode) || !partyIds.has(row.partyId)) refuse('an obligation');
  for (const row of activities) if (!known(row) || !partyIds.has(row.partyId)) refuse(`activity ${row.id}`);
}
