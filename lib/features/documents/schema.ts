import { z } from 'zod';
import { pageNumber } from '@/lib/features/lists/schema';

/** The document that a form publishes or takes back. */
export const documentReference = z.object({ id: z.uuid() });

/** What a file of a document may be asked for as. */
export const documentFile = z.enum(['pdf', 'docx', 'xlsx', 'json']);
export type DocumentFile = z.infer<typeof documentFile>;

/** The page of a list of documents. */
export const documentListQuery = z.object({ pagina: pageNumber });

/** The code that someone typed to check a document. */
export const codeQuery = z.object({ codigo: z.string().trim().max(60).optional().catch(undefined) });
