import { Anchor } from '@/components/ui/anchor';
import { DataTable } from '@/components/ui/data-table';
import { FILE_SCAN, type FileScan } from '@/lib/domain/glossary';
import { formatInstant } from '@/lib/format/date';
import { formatFileSize } from '@/lib/format/number';

export type FileVersion = {
  number: number;
  fileName: string;
  size: number;
  sha256: string;
  scan: FileScan;
  intact: boolean;
  checkedAt: Date | null;
  createdAt: Date;
  uploadedBy: { name: string };
};

/** Every version of a file with what lets anyone check a copy of it. */
export function VersionTable({ evidenceId, versions }: { evidenceId: string; versions: FileVersion[] }) {
  return (
    <DataTable
      caption="Versões do arquivo"
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { header: 'Versão', cell: ({ number }) => number, rowHeader: true, width: 'md:w-20' },
        { header: 'Arquivo', cell: (version) => <Named evidenceId={evidenceId} version={version} /> },
        { header: 'Enviada', cell: ({ createdAt, uploadedBy }) => `${formatInstant(createdAt)}, ${uploadedBy.name}` },
        { header: 'SHA-256', cell: (version) => <Checked version={version} /> },
      ]}
    />
  );
}

function Named({
  evidenceId,
  version: { number, fileName, size, scan },
}: {
  evidenceId: string;
  version: FileVersion;
}) {
  const words = `${fileName}, ${formatFileSize(size)}`;
  return scan === 'WAITING' ? (
    `${words}, em quarentena até o antivírus verificar`
  ) : (
    <Anchor href={`/api/evidencias/${evidenceId}?versao=${number}`} className="text-link break-words">
      {words}
    </Anchor>
  );
}

function Checked({ version: { sha256, intact, checkedAt, scan } }: { version: FileVersion }) {
  const checked = checkedAt ? `conferido em ${formatInstant(checkedAt)}` : 'ainda não conferido de novo';
  return (
    <>
      <code className="block text-small break-all">{sha256}</code>
      <span className={`text-small ${intact ? 'text-mute' : 'font-strong text-late'}`}>
        {intact ? `${FILE_SCAN[scan]}, ${checked}` : 'O arquivo guardado não confere mais com este código'}
      </span>
    </>
  );
}
