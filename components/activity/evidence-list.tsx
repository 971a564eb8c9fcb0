import { OneButtonForm } from '@/components/form/one-button-form';
import { FileRow } from '@/components/ui/file-row';
import { FileState } from '@/components/ui/file-state';
import { EVIDENCE_KIND, type EvidenceKind } from '@/lib/domain/glossary';
import { removeEvidenceAction } from '@/lib/features/evidence/actions';
import { formatFileSize } from '@/lib/format/number';

export type EvidenceListProps = {
  evidence: { id: string; kind: EvidenceKind; fileName: string; size: number; sha256: string }[];
  /** The activity from which files can still be taken off. */
  removableFrom?: string;
};

/** The files that prove an activity. The start of the SHA-256 lets anyone check that a copy is the same. */
export function EvidenceList({ evidence, removableFrom }: EvidenceListProps) {
  return (
    <ul aria-label="Arquivos">
      {evidence.map(({ id, kind, fileName, size, sha256 }) => (
        <FileRow
          key={id}
          name={fileName}
          href={`/api/evidencias/${id}`}
          detail={`${EVIDENCE_KIND[kind]}, ${formatFileSize(size)}, SHA-256 ${sha256.slice(0, 12)}…`}
          state={removableFrom && <FileState kind="received" text="Recebido" />}
          action={
            removableFrom && (
              <OneButtonForm
                action={removeEvidenceAction}
                values={{ activityId: removableFrom, evidenceId: id }}
                variant="danger-link"
                label={`Retirar ${fileName}`}
              >
                Retirar
              </OneButtonForm>
            )
          }
        />
      ))}
    </ul>
  );
}
