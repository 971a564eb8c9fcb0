/** What the system holds for a goal that a party answers for, in the year asked about. */
export type Holding = {
  code: string;
  /** Activities of the year. Only validated ones enter the report. */
  validated: number;
  inReview: number;
};

/** Whether there is work that is validated, or may yet be: drafts are no work. */
export function hasWork({ validated, inReview }: Pick<Holding, 'validated' | 'inReview'>): boolean {
  return validated + inReview > 0;
}

/** The goals that boxes stand for, whose values name one goal, or all that were shown without work with spaces between. */
export function declaredGoals(boxes: readonly string[]): string[] {
  return [...new Set(boxes.flatMap((codes) => codes.split(' ')))].filter(Boolean);
}

/** The field in which a goal is declared, to tell what is wrong with it. */
export const goalField = (code: string) => `nothing-${code.replaceAll('.', '-')}`;

/** Goals that say nothing yet: no activity validated or in review, and no "nada a informar". */
export function silentGoals(goals: readonly Holding[], nothing: readonly string[]): string[] {
  return goals.filter((goal) => !hasWork(goal) && !nothing.includes(goal.code)).map(({ code }) => code);
}

/** Goals of which nothing cannot be declared: there is work done, or the party does not answer for them. */
export function wronglyDeclared(goals: readonly Holding[], nothing: readonly string[]): string[] {
  return nothing.filter((code) => {
    const goal = goals.find((one) => one.code === code);
    return !goal || hasWork(goal);
  });
}

/** What keeps a declaration from being saved, by field, in the words of the form; nothing when all is well. */
export function declarationProblems(goals: readonly Holding[], nothing: readonly string[]): Record<string, string[]> {
  const wrong = wronglyDeclared(goals, nothing);
  if (wrong.length === 0) return {};
  return { nothing: [`Já há atividade validada ou em análise: desmarque “nada a informar” em ${listed(wrong)}.`] };
}

/** The same for sending, which asks besides that every goal says something, each in a field of its own. */
export function sendingProblems(goals: readonly Holding[], nothing: readonly string[]): Record<string, string[]> {
  const silent = silentGoals(goals, nothing).map((code) => [goalField(code), [SAY_SOMETHING]]);
  return { ...declarationProblems(goals, nothing), ...Object.fromEntries(silent) };
}

/** Whether the whole answer is that there is nothing. */
export function isAllNothing(goals: readonly Holding[], nothing: readonly string[]): boolean {
  return goals.every(({ code }) => nothing.includes(code));
}

/** Where a party's answer stands. */
export const ANSWER_STATE = {
  REQUESTED: 'Ainda não começada',
  DRAFT: 'Em rascunho',
  SENT: 'Enviada',
  CHANGED: 'Enviada, com mudanças por enviar',
} as const;
export type AnswerState = keyof typeof ANSWER_STATE;

/** The state of an answer by when it was last changed and last sent; null where that never happened. */
export function answerState({ changedAt, sentAt }: { changedAt: Date | null; sentAt: Date | null }): AnswerState {
  if (!changedAt) return 'REQUESTED';
  if (!sentAt) return 'DRAFT';
  return changedAt > sentAt ? 'CHANGED' : 'SENT';
}

/** Whether an answer may be written: the collection is open, or the year was reopened for the party. */
export function takesAnswers({ isClosed, isReopened }: { isClosed: boolean; isReopened: boolean }): boolean {
  return !isClosed || isReopened;
}

const SAY_SOMETHING = 'Registre o que foi feito, ou marque “nada a informar”.';

const inWords = new Intl.ListFormat('pt-BR', { type: 'conjunction' });
const listed = (codes: readonly string[]) => inWords.format(codes);
