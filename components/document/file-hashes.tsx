import { DataTable } from '@/components/ui/data-table';
import { formatFileSize } from '@/lib/format/number';
import { FILE_NAME, type FileFacts } from './document-files';

/** The SHA-256 of each file of a document, by which anyone may compare a copy. */
export function FileHashes({ files }: { files: FileFacts[] }) {
  return (
    <DataTable
      caption="Arquivos e resumos SHA-256"
      rows={files}
      rowKey={({ format }) => format}
      columns={[
        { header: 'Arquivo', rowHeader: true, width: 'md:w-32', cell: ({ format }) => FILE_NAME[format] },
        { header: 'Tamanho', width: 'md:w-24', cell: ({ size }) => formatFileSize(size) },
        { header: 'SHA-256', cell: ({ sha256 }) => <code className="text-small break-all">{sha256}</code> },
      ]}
    />
  );
}
