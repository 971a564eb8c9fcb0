import { z } from 'zod';
import { listName } from '@/lib/features/lists/schema';

/** Lines of a file at most; whoever needs more narrows the list. */
export const MOST_LINES = 20_000;

export const EXPORT_FORMAT = { csv: 'CSV', xlsx: 'Planilha (XLSX)' } as const;
export type ExportFormat = keyof typeof EXPORT_FORMAT;

/** What the address of a file asks, besides what it asks of the list. */
export const exportQuery = z.object({ formato: z.enum(['csv', 'xlsx']).default('csv').catch('csv') });

/** What the trail keeps of a file that was made. */
export const exportRecord = z.object({
  list: listName,
  format: z.enum(['csv', 'xlsx']),
  lines: z.int().min(0).max(MOST_LINES),
});
