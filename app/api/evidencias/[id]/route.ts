import { readableEvidence } from '@/lib/features/evidence/loaders';
import { serveFile } from '@/lib/storage/serve';

/** One evidence file, to whoever may read it; to everybody else it does not exist. */
export async function GET(request: Request, { params }: RouteContext<'/api/evidencias/[id]'>) {
  const { id } = await params;
  const evidence = await readableEvidence(id);
  return serveFile(request, evidence);
}
