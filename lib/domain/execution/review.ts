import { z } from 'zod';
import { ACTIVITY_FIELD, type ActivityStatus, type RemarkKind } from '@/lib/domain/glossary';

/** What a reviewer can ask to mend, besides each evidence by itself: a field, or that proof is missing. */
export const REVIEW_SUBJECT = { ...ACTIVITY_FIELD, evidence: 'O que comprova' } as const;
export type FieldSubject = keyof typeof REVIEW_SUBJECT;

const EVIDENCE = /^evidence:([0-9a-f-]{36})$/;

/** What to mend in an activity, beside the field or the evidence (`evidence:<id>`) that it is about. */
export const reviewPoints = z.array(z.strictObject({ subject: z.string(), text: z.string() }));
export type ReviewPoint = z.output<typeof reviewPoints>[number];

/** Whether a name is one of the fields that a point may be about. */
export function isFieldSubject(name: string): name is FieldSubject {
  return Object.hasOwn(REVIEW_SUBJECT, name);
}

/** The subject of a point about one evidence. */
export function evidenceSubject(id: string): string {
  return `evidence:${id}`;
}

/** The evidence that a point is about; null when it is about a field. */
export function evidenceOf({ subject }: Pick<ReviewPoint, 'subject'>): string | null {
  return EVIDENCE.exec(subject)?.[1] ?? null;
}

/** The evidence that points name and the activity does not have. */
export function strangeEvidence(points: readonly ReviewPoint[], evidenceIds: readonly string[]): string[] {
  return points.flatMap((point) => evidenceOf(point) ?? []).filter((id) => !evidenceIds.includes(id));
}

/** Remarks after which a question is no longer open, besides the question itself. */
const SPOKEN: readonly RemarkKind[] = ['QUESTION', 'ANSWER', 'SUBMITTED'];

/** Whether the party still owes an answer: the latest word, out of questions, answers and sendings, is a question. */
export function awaitsAnswer(status: ActivityStatus, newestFirst: readonly { kind: RemarkKind }[]): boolean {
  return status === 'SUBMITTED' && newestFirst.find(({ kind }) => SPOKEN.includes(kind))?.kind === 'QUESTION';
}

/** What keeps an activity from being validated now. */
export const OBSTACLE = {
  WRONG_STATE: 'Não espera mais análise.',
  OWN_WORK: 'Você participou do registro: outra pessoa da SEGES precisa analisar.',
  CONFLICT: 'Mudou depois que você abriu a lista.',
  QUARANTINE: 'Tem evidência em quarentena, à espera do antivírus.',
  QUESTION_OPEN: 'Espera a resposta a uma pergunta.',
} as const;
export type Obstacle = keyof typeof OBSTACLE;

export type Reviewed = {
  status: ActivityStatus;
  version: number;
  authorIds: readonly string[];
  /** Some file of it waits for the antivirus. */
  quarantined: boolean;
};

/** What keeps this reviewer from deciding over the activity at the version they saw; null when nothing does. */
export function decisionObstacle(reviewed: Reviewed, seen: { version: number; reviewerId: string }): Obstacle | null {
  if (reviewed.authorIds.includes(seen.reviewerId)) return 'OWN_WORK';
  if (reviewed.status !== 'SUBMITTED') return 'WRONG_STATE';
  return reviewed.version === seen.version ? null : 'CONFLICT';
}

/** The same for validating it, which also needs every file to have been looked at. */
export function validationObstacle(reviewed: Reviewed, seen: { version: number; reviewerId: string }): Obstacle | null {
  return decisionObstacle(reviewed, seen) ?? (reviewed.quarantined ? 'QUARANTINE' : null);
}
