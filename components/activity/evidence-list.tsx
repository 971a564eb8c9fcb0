import { type EvidenceFacts, evidenceHref, evidenceWords } from '@/components/evidence/evidence-words';
import { OneButtonForm } from '@/components/form/one-button-form';
import { PointNotes } from '@/components/review/point-notes';
import { ActionLink } from '@/components/ui/action-link';
import { FileRow } from '@/components/ui/file-row';
import { FileState } from '@/components/ui/file-state';
import { evidenceSubject, type ReviewPoint } from '@/lib/domain/execution/review';
import { removeEvidenceAction } from '@/lib/features/evidence/actions';

export type EvidenceListProps = {
  evidence: EvidenceFacts[];
  /** The activity from which evidence can still be taken off. */
  removableFrom?: string;
  /** What a reviewer asked to mend, shown beside each. */
  points?: ReviewPoint[];
};

/** What proves an activity. The start of the SHA-256 lets anyone check that a copy is the same. */
export function EvidenceList({ evidence, removableFrom, points }: EvidenceListProps) {
  return (
    <ul aria-label="Evidências">
      {evidence.map((item) => (
        <FileRow
          key={item.id}
          id={`evidencia-${item.id}`}
          name={item.title}
          href={evidenceHref(item)}
          detail={
            <>
              {evidenceWords(item)}
              <PointNotes points={points} subject={evidenceSubject(item.id)} />
            </>
          }
          state={
            item.file?.scan === 'WAITING' ? (
              <FileState kind="checking" />
            ) : (
              removableFrom && <FileState kind="received" text="Recebida" />
            )
          }
          action={
            removableFrom ? (
              <OneButtonForm
                action={removeEvidenceAction}
                values={{ activityId: removableFrom, evidenceId: item.id }}
                variant="danger-link"
                label={`Retirar ${item.title}`}
              >
                Retirar
              </OneButtonForm>
            ) : (
              <ActionLink href={`/evidencias/${item.id}`} context={item.title}>
                Ver
              </ActionLink>
            )
          }
        />
      ))}
    </ul>
  );
}
