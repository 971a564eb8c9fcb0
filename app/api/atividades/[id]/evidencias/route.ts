import { errorText, Refusal } from '@/lib/action/errors';
import { assertSameOrigin } from '@/lib/action/origin';
import { guarded } from '@/lib/action/perform';
import { currentActor } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import { uploadEvidence } from '@/lib/features/evidence/mutations';

/** Takes one file as evidence of an activity. Answers a script with JSON, and a plain form with the page it came from. */
export async function POST(request: Request, { params }: RouteContext<'/api/atividades/[id]/evidencias'>) {
  const { id } = await params;
  const result = await guarded(async () => {
    await assertSameOrigin();
    const actor = await currentActor();
    if (!actor) throw new Refusal('SIGN_IN_AGAIN');
    return uploadEvidence({ actor, now: now() }, id, request);
  });
  if (request.headers.get('accept')?.includes('application/json')) {
    return result.ok
      ? Response.json({ id: result.data.id }, { status: 201 })
      : Response.json({ erro: errorText(result) }, { status: 400 });
  }
  const outcome = result.ok ? 'aviso=arquivo-enviado' : `erro=${result.code}`;
  const location = `/atividades/${encodeURIComponent(id)}/editar?${outcome}#provas`;
  return new Response(null, { status: 303, headers: { location } });
}
