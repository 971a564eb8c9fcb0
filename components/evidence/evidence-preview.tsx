import type { EvidenceFacts } from './evidence-words';

/** The picture or the PDF itself; other types are only downloaded, and what is in quarantine is not shown. */
export function EvidencePreview({ evidence: { id, title, file } }: { evidence: EvidenceFacts }) {
  if (!file || file.scan === 'WAITING') return null;
  const address = `/api/evidencias/${id}`;
  if (file.mediaType.startsWith('image/'))
    return <img src={address} alt={title} className="max-h-[75vh] w-full bg-soft object-contain" />;
  if (file.mediaType !== 'application/pdf') return null;
  return <iframe src={address} title={title} className="h-[75vh] w-full border border-hair bg-soft" />;
}
