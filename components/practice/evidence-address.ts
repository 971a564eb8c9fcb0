import type { EvidenceForm } from '@/lib/domain/glossary';

/** Where published evidence opens for anybody: its page, or its file. */
export function evidenceLink({ id, form, url }: { id: string; form: EvidenceForm; url: string | null }): string {
  return form === 'LINK' && url ? url : `/api/evidencias/${id}`;
}
