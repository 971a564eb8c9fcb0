import { readableDocument } from '@/lib/features/documents/loaders';
import { serveFile } from '@/lib/storage/serve';

/** One file of an issued document; of a published one, to anyone. */
export async function GET(request: Request, { params }: RouteContext<'/api/documentos/[id]/[formato]'>) {
  const { id, formato } = await params;
  return serveFile(request, await readableDocument(id, formato));
}
