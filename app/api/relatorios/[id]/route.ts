import { readableReport } from '@/lib/features/reports/loaders';
import { serveFile } from '@/lib/storage/serve';

/** One edition of the annual report, as a PDF. */
export async function GET(request: Request, { params }: RouteContext<'/api/relatorios/[id]'>) {
  const { id } = await params;
  return serveFile(request, await readableReport(id));
}
