import { KnownEvidence } from '@/components/evidence/known-evidence';
import { Button } from '@/components/ui/button';
import { FileRow } from '@/components/ui/file-row';
import { FileState } from '@/components/ui/file-state';
import { formatFileSize } from '@/lib/format/number';
import type { Transfer } from './use-upload';

export type TransferListProps = {
  activityId: string;
  transfers: Transfer[];
  sendOne: (transfer: Transfer, fields: FormData) => Promise<void>;
  drop: (key: string) => void;
  /** What stands beside the files in the form now. */
  fields: () => FormData;
};

/** Files on their way, and those that did not get there with what to do about each. */
export function TransferList({ activityId, transfers, sendOne, drop, fields }: TransferListProps) {
  return (
    <>
      <ul aria-label="Envios" aria-live="polite">
        {transfers.map((transfer) => {
          const { key, file, percent, error, knownAs } = transfer;
          return (
            <FileRow
              key={key}
              name={file.name}
              detail={formatFileSize(file.size)}
              state={<FileState {...(error ? { kind: 'refused', text: error } : { kind: 'sending', percent })} />}
              action={
                error && (
                  <div className="flex flex-col items-end gap-1">
                    {!knownAs && (
                      <Button
                        variant="link"
                        size="bar"
                        aria-label={`Enviar ${file.name} de novo`}
                        onClick={() => void sendOne(transfer, fields())}
                      >
                        De novo
                      </Button>
                    )}
                    <Button
                      variant="link"
                      size="bar"
                      aria-label={`Tirar ${file.name} da lista`}
                      onClick={() => drop(key)}
                    >
                      Tirar
                    </Button>
                  </div>
                )
              }
            />
          );
        })}
      </ul>
      {transfers.map(
        ({ key, file, knownAs }) =>
          knownAs && <KnownEvidence key={key} activityId={activityId} evidenceId={knownAs} fileName={file.name} />,
      )}
    </>
  );
}
