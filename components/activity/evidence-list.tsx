import { type EvidenceFacts, evidenceHref, evidenceWords } from '@/components/evidence/evidence-words';
import { OneButtonForm } from '@/components/form/one-button-form';
import { ActionLink } from '@/components/ui/action-link';
import { FileRow } from '@/components/ui/file-row';
import { FileState } from '@/components/ui/file-state';
import { removeEvidenceAction } from '@/lib/features/evidence/actions';

export type EvidenceListProps = {
  evidence: EvidenceFacts[];
  /** The activity from which evidence can still be taken off. */
  removableFrom?: string;
};

/** What proves an activity. The start of the SHA-256 lets anyone check that a copy is the same. */
export function EvidenceList({ evidence, removableFrom }: EvidenceListProps) {
  return (
    <ul aria-label="Evidências">
      {evidence.map((item) => (
        <FileRow
          key={item.id}
          name={item.title}
          href={evidenceHref(item)}
          detail={evidenceWords(item)}
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
