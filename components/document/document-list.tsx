import { Anchor } from '@/components/ui/anchor';
import { EmptyState } from '@/components/ui/empty-state';
import { formatInstantDate } from '@/lib/format/date';
import { DocumentFiles, type FileFacts } from './document-files';

export type ListedDocument = {
  id: string;
  title: string;
  edition: number;
  code: string;
  issuedAt: Date;
  publishedAt: Date | null;
  issuedFor: { acronym: string };
  files: FileFacts[];
};

export type DocumentListProps = {
  documents: ListedDocument[];
  /** Said where there is none. */
  empty: string;
  /** Address of a document's page. */
  hrefOf?: (document: ListedDocument) => string;
};

/** Documents that were issued, the newest first, each with its files. */
export function DocumentList({ documents, empty, hrefOf = ({ id }) => `/documentos/${id}` }: DocumentListProps) {
  if (documents.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <ul aria-label="Documentos">
      {documents.map((document) => (
        <li key={document.id} className="break-inside-avoid border-b border-hair py-4">
          <p className="break-words">
            <Anchor href={hrefOf(document)} className="text-link font-strong">
              {`${document.title}, ${document.edition}ª edição`}
            </Anchor>
          </p>
          <p className="pb-1 text-small text-mute">
            {`Emitido pela ${document.issuedFor.acronym} em ${formatInstantDate(document.issuedAt)}, ${document.publishedAt ? 'publicado' : 'não publicado'}`}
          </p>
          <DocumentFiles id={document.id} title={document.title} files={document.files} />
        </li>
      ))}
    </ul>
  );
}
