import { answerUpload } from '@/app/api/answer-upload';
import { uploadEvidence } from '@/lib/features/uploads/mutations';

/** Takes files as evidence of an activity. Answers a script with JSON, and a plain form with the page it came from. */
export async function POST(request: Request, { params }: RouteContext<'/api/atividades/[id]/evidencias'>) {
  const { id } = await params;
  const page = `/atividades/${encodeURIComponent(id)}/editar`;
  return answerUpload(request, { page, done: 'arquivo-enviado', fragment: '#provas' }, (performer) =>
    uploadEvidence(performer, id, request),
  );
}
