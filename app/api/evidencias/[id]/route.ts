import { readableEvidence } from '@/lib/features/evidence/loaders';
import { serveFile } from '@/lib/storage/serve';

/** One evidence's file, in its latest version or in `?versao=N`, to whoever may read it; to everybody else it does not exist. */
export async function GET(request: Request, { params }: RouteContext<'/api/evidencias/[id]'>) {
  const { id } = await params;
  const evidence = await readableEvidence(id, new URL(request.url).searchParams.get('versao'));
  return serveFile(request, evidence);
}
