import { EVIDENCE_KIND } from '@/lib/domain/glossary';
import type { AnnexEntry, EvidenceEntry } from './document';
import type { ReportActivity, ReportEvidence } from './input';

type Indexed = { number: number; evidence: ReportEvidence; goalCodes: Set<string> };

export type EvidenceIndex = {
  entries: (activity: ReportActivity) => EvidenceEntry[];
  annex: AnnexEntry[];
  unpublished: number;
};

/** Numbers each file once, in the order its first activity comes; the name of one that is not published never leaves here. */
export function indexEvidence(activities: ReportActivity[]): EvidenceIndex {
  const byId = new Map<string, Indexed>();
  for (const { evidence, goalCodes } of activities) {
    for (const file of evidence) {
      const indexed = byId.get(file.id) ?? { number: byId.size + 1, evidence: file, goalCodes: new Set() };
      for (const code of goalCodes) indexed.goalCodes.add(code);
      byId.set(file.id, indexed);
    }
  }
  const files = [...byId.values()];
  return {
    entries: (activity) =>
      activity.evidence.map((file) => byId.get(file.id)).flatMap((file) => (file ? [toEntry(file)] : [])),
    annex: files.map(toAnnexEntry),
    unpublished: files.filter((file) => !file.evidence.published).length,
  };
}

function toEntry({ number, evidence }: Indexed): EvidenceEntry {
  return {
    id: evidence.id,
    number,
    kind: EVIDENCE_KIND[evidence.kind],
    name: evidence.published ? evidence.name : null,
  };
}

function toAnnexEntry(file: Indexed): AnnexEntry {
  return { ...toEntry(file), file: file.evidence.file, goalCodes: [...file.goalCodes] };
}
