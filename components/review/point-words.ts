import { evidenceOf, isFieldSubject, REVIEW_SUBJECT, type ReviewPoint } from '@/lib/domain/execution/review';

type Titled = { id: string; title: string };

/** What a point is about, in words. An evidence that is gone, or that the reader may not open, has no title here. */
export function subjectWords(point: Pick<ReviewPoint, 'subject'>, evidence: readonly Titled[]): string {
  const id = evidenceOf(point);
  if (id) return evidence.find((item) => item.id === id)?.title ?? 'Uma evidência que não está mais aqui';
  return isFieldSubject(point.subject) ? REVIEW_SUBJECT[point.subject] : '';
}

/** Where the form of the activity has what a point is about; nothing for an evidence that is gone. */
export function subjectInForm(point: Pick<ReviewPoint, 'subject'>, evidence: readonly Titled[]): string | undefined {
  const id = evidenceOf(point);
  if (id) return evidence.some((item) => item.id === id) ? `#evidencia-${id}` : undefined;
  return point.subject === 'evidence' ? '#provas' : `#campo-${point.subject}`;
}
