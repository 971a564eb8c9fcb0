import { EmptyState } from '@/components/ui/empty-state';
import { EvidenceLink } from '@/components/ui/evidence-link';
import { EVIDENCE_KIND, type EvidenceKind } from '@/lib/domain/glossary';

export type EvidenceViewerProps = {
  evidence: { id: string; kind: EvidenceKind; fileName: string; mediaType: string }[];
};

/** Every file of the activity, each in sight and with a link that opens it alone. */
export function EvidenceViewer({ evidence }: EvidenceViewerProps) {
  if (evidence.length === 0) return <EmptyState>Nenhum arquivo anexado.</EmptyState>;
  return (
    <div className="space-y-8 pt-8">
      {evidence.map(({ id, kind, fileName, mediaType }) => (
        <section key={id} aria-label={`${EVIDENCE_KIND[kind]}: ${fileName}`}>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="font-strong text-title">{EVIDENCE_KIND[kind]}</h2>
            <EvidenceLink href={`/api/evidencias/${id}`} target="_blank">
              Abrir {fileName}
            </EvidenceLink>
          </div>
          {mediaType.startsWith('image/') ? (
            <img src={`/api/evidencias/${id}`} alt={fileName} className="max-h-[75vh] w-full bg-soft object-contain" />
          ) : (
            <iframe
              src={`/api/evidencias/${id}`}
              title={fileName}
              className="h-[75vh] w-full border border-hair bg-soft"
            />
          )}
        </section>
      ))}
    </div>
  );
}
