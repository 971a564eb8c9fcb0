import { Anchor } from '@/components/ui/anchor';
import type { DocumentFile } from '@/lib/features/documents/schema';
import { formatFileSize } from '@/lib/format/number';

/** What each file is called by who downloads it. */
export const FILE_NAME: Record<DocumentFile, string> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Planilha',
  json: 'Dados (JSON)',
};

export type FileFacts = { format: DocumentFile; size: number; sha256: string };
export type DocumentFilesProps = { id: string; title: string; files: FileFacts[] };

/** The files of one document, each with its size. */
export function DocumentFiles({ id, title, files }: DocumentFilesProps) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small print:hidden">
      {files.map(({ format, size }) => (
        <li key={format}>
          <Anchor
            href={`/api/documentos/${id}/${format}`}
            className="text-link inline-flex min-h-6 items-center gap-1.5 font-strong max-md:min-h-10"
          >
            {FILE_NAME[format]}
            <span className="sr-only">{` de ${title}`}</span>
            <span className="font-text text-mute">{formatFileSize(size)}</span>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
