import { answerUpload } from '@/app/api/answer-upload';
import { uploadVersion } from '@/lib/features/uploads/mutations';

/** Takes one more version of an evidence's file, or the picture of a page. */
export async function POST(request: Request, { params }: RouteContext<'/api/evidencias/[id]/versoes'>) {
  const { id } = await params;
  const page = `/evidencias/${encodeURIComponent(id)}`;
  return answerUpload(request, { page, done: 'versao-enviada', fragment: '' }, (performer) =>
    uploadVersion(performer, id, request),
  );
}
