import { EvidencePreview } from '@/components/evidence/evidence-preview';
import { type EvidenceFacts, evidenceHref, evidenceWords } from '@/components/evidence/evidence-words';
import { EmptyState } from '@/components/ui/empty-state';
import { EvidenceLink } from '@/components/ui/evidence-link';
import { EVIDENCE_KIND } from '@/lib/domain/glossary';

/** Every evidence of the activity, each in sight where the browser can show it, with a link that opens it alone. */
export function EvidenceViewer({ evidence }: { evidence: EvidenceFacts[] }) {
  if (evidence.length === 0) return <EmptyState>Nenhuma evidência anexada.</EmptyState>;
  return (
    <div className="space-y-8 pt-8">
      {evidence.map((item) => {
        const href = evidenceHref(item);
        return (
          <section key={item.id} id={`evidencia-${item.id}`} aria-label={`${EVIDENCE_KIND[item.kind]}: ${item.title}`}>
            <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 className="font-strong text-title">{EVIDENCE_KIND[item.kind]}</h2>
              {href && (
                <EvidenceLink href={href} target="_blank" rel="noopener noreferrer">
                  Abrir {item.title}
                </EvidenceLink>
              )}
            </div>
            <p className="mb-3 text-small break-words text-mute">{evidenceWords(item)}</p>
            <EvidencePreview evidence={item} />
          </section>
        );
      })}
    </div>
  );
}
