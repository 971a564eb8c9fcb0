import { z } from 'zod';
import type { Paper } from '@/lib/domain/report/paper';
import { documentFile } from '@/lib/features/documents/schema';

/** A document whose files are made and kept, to be put on record. */
export const madeDocument = z.object({
  orderId: z.uuid(),
  year: z.int(),
  edition: z.int().positive(),
  code: z.string().length(16),
  title: z.string().min(1),
  fileName: z.string().min(1),
  page: z.custom<Paper>((value) => typeof value === 'object' && value !== null),
  files: z
    .array(
      z.object({
        format: documentFile,
        key: z.string(),
        size: z.int(),
        sha256: z.string().length(64),
      }),
    )
    .min(1),
});
