import { z } from 'zod';
import { id } from '@/lib/action/fields';
import { EVIDENCE_KIND, type EvidenceKind } from '@/lib/domain/glossary';

const kinds = Object.keys(EVIDENCE_KIND) as [EvidenceKind, ...EvidenceKind[]];

/** What comes with a file: which activity it proves, and what kind of document it is. */
export const evidenceUpload = z.object({
  activityId: id(),
  kind: z.enum(kinds, { error: 'Escolha o tipo do documento.' }),
});

/** A file that is already stored, to be put on record. Its name was cleaned and is only ever shown. */
export const storedEvidence = evidenceUpload.extend({
  fileName: z.string(),
  key: z.string(),
  size: z.int(),
  sha256: z.string().length(64),
  mediaType: z.string(),
  scan: z.enum(['NOT_SCANNED', 'CLEAN', 'WAITING']).default('NOT_SCANNED'),
});

export const evidenceReference = z.object({ activityId: id(), evidenceId: id() });
