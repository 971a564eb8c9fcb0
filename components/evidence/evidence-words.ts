import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { EVIDENCE_KIND, type EvidenceForm, type EvidenceKind, type FileScan } from '@/lib/domain/glossary';
import { formatNup } from '@/lib/domain/identifiers/nup';
import { formatDate } from '@/lib/format/date';
import { formatFileSize } from '@/lib/format/number';

/** What screens tell of an evidence, whatever its form. */
export interface EvidenceFacts {
  id: string;
  form: EvidenceForm;
  kind: EvidenceKind;
  title: string;
  factOn: CivilDate | null;
  url: string | null;
  seiProcess: string | null;
  seiVerifier: string | null;
  seiCrc: string | null;
  file: {
    number: number;
    fileName: string;
    mediaType: string;
    size: number;
    sha256: string;
    scan: FileScan;
  } | null;
}

/** Where the evidence opens: its file or its page. A document of SEI is looked up there, and a quarantined file not at all. */
export function evidenceHref({ id, form, url, file }: EvidenceFacts): string | undefined {
  if (form === 'LINK') return url ?? undefined;
  return file && file.scan !== 'WAITING' ? `/api/evidencias/${id}` : undefined;
}

/** Kind, where it lies and how to check it: "Ata, 1,2 MB, SHA-256 ab12…". */
export function evidenceWords(evidence: EvidenceFacts): string {
  const { kind, form, factOn, url, seiProcess, seiVerifier, seiCrc, file } = evidence;
  const words: string[] = [EVIDENCE_KIND[kind]];
  if (form === 'SEI' && seiProcess) words.push(`SEI ${formatNup(seiProcess)}`);
  if (form === 'SEI' && seiVerifier) words.push(`verificador ${seiVerifier}, CRC ${seiCrc}`);
  if (form === 'LINK' && url) words.push(url);
  if (factOn) words.push(form === 'LINK' ? `vista em ${formatDate(factOn)}` : `de ${formatDate(factOn)}`);
  if (file) words.push(formatFileSize(file.size), `SHA-256 ${file.sha256.slice(0, 12)}…`);
  if (file && file.number > 1) words.push(`versão ${file.number}`);
  return words.join(', ');
}
