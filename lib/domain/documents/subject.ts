import type { PaperKind } from '@/lib/domain/report/paper';

/** What a document tells of, as far as its editions go. */
export type DocumentSubject =
  | { kind: Extract<PaperKind, 'annual'>; year: number }
  | { kind: Extract<PaperKind, 'party'>; year: number; partyId: string }
  | { kind: Extract<PaperKind, 'state'>; on: string }
  | { kind: Extract<PaperKind, 'minutes'>; eventId: string };

/** What two documents of one kind share exactly when one is an edition of the other. */
export function subjectOf(subject: DocumentSubject): string {
  switch (subject.kind) {
    case 'annual':
      return String(subject.year);
    case 'party':
      return `${subject.year}/${subject.partyId}`;
    case 'state':
      return subject.on;
    case 'minutes':
      return subject.eventId;
  }
}

/** What counts the editions of one document. */
export type EditionsOf = { agreementId: string; kind: PaperKind; subject: string };

/** Taken by the order of a document while it waits or runs, so that the same thing is not made twice at once. */
export function orderKey({ agreementId, kind, subject }: EditionsOf): string {
  return `${agreementId}/${kind}/${subject}`;
}
