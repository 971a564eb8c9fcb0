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
