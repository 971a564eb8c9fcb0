import type { CollectionSection, PartyWords } from './document';
import type { ReportAnswer, ReportParty } from './input';

export type Answers = {
  collection: CollectionSection | null;
  /** By the axis's slug. */
  narratives: Map<string, PartyWords[]>;
  /** By the goal's code: acronyms. */
  nothingToReport: Map<string, string[]>;
  highlights: PartyWords[];
};

type Told = ReportAnswer & { party: string };

/** Of a party that was asked and has sent nothing: nothing of its draft is told. */
export function unsent(partyId: string): ReportAnswer {
  return {
    ...{ partyId, sentOn: null, onTime: null, protocol: null },
    ...{ narratives: [], highlights: [], nothingToReport: [] },
  };
}

/** What the parties answered, in their order. What was not sent is not told. */
export function assembleAnswers(answers: ReportAnswer[] | undefined, parties: ReportParty[]): Answers {
  const byParty = new Map((answers ?? []).map((answer) => [answer.partyId, answer]));
  const told = parties.flatMap(({ id, acronym }): Told[] => {
    const answer = byParty.get(id);
    return answer ? [{ ...answer, party: acronym }] : [];
  });
  const sent = told.filter((answer) => answer.sentOn !== null);
  return {
    collection: answers ? collectionOf(told) : null,
    narratives: gather(
      sent.flatMap(({ party, narratives }) => narratives.map(({ axis, text }) => [axis, { party, text }] as const)),
    ),
    nothingToReport: gather(sent.flatMap(({ party, nothingToReport }) => nothingToReport.map((code) => [code, party]))),
    highlights: sent.flatMap(({ party, highlights }) => highlights.map((text) => ({ party, text }))),
  };
}

function collectionOf(told: Told[]): CollectionSection {
  const sent = told.flatMap(({ party, sentOn, onTime, protocol }) =>
    sentOn ? [{ party, sentOn, onTime: onTime ?? false, protocol }] : [],
  );
  const onTime = sent.filter((answer) => answer.onTime).length;
  return {
    asked: told.length,
    onTime,
    late: sent.length - onTime,
    missing: told.filter((answer) => answer.sentOn === null).map((answer) => answer.party),
    answers: sent,
  };
}

function gather<T>(pairs: (readonly [string, T])[]): Map<string, T[]> {
  const gathered = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const values = gathered.get(key);
    if (values) values.push(value);
    else gathered.set(key, [value]);
  }
  return gathered;
}
