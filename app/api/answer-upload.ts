import { errorText, Refusal, type Result } from '@/lib/action/errors';
import { assertSameOrigin } from '@/lib/action/origin';
import { guarded, type Performer } from '@/lib/action/perform';
import { currentActor } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import type { Uploaded } from '@/lib/features/uploads/mutations';
import { withinNewRequest } from '@/lib/log/request';

type Page = { page: string; done: string; fragment: string };

type Upload = (performer: Performer) => Promise<Result<Uploaded[]>>;

/** Takes an upload past proxy.ts, and so gives the answer what other routes get there and in next.config.ts. */
export function answerUpload(request: Request, page: Page, upload: Upload): Promise<Response> {
  return withinNewRequest(async (id) => {
    const response = await answer(request, page, upload);
    response.headers.set('x-request-id', id);
    response.headers.set('cache-control', 'no-store');
    response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    return response;
  });
}

/** Origin and session first, then the upload; tells a script in JSON and a plain form by the page it came from. */
async function answer(request: Request, { page, done, fragment }: Page, upload: Upload): Promise<Response> {
  const result = await guarded(async () => {
    await assertSameOrigin();
    const actor = await currentActor();
    if (!actor) throw new Refusal('SIGN_IN_AGAIN');
    return upload({ actor, now: now() });
  });
  if (request.headers.get('accept')?.includes('application/json')) return inJson(result);
  const location = `${page}?${result.ok ? told(result.data, done) : `erro=${result.code}`}${fragment}`;
  return new Response(null, { status: 303, headers: { location } });
}

/** Of one file, which is what a script sends at a time. */
function inJson(result: Result<Uploaded[]>): Response {
  if (!result.ok) return Response.json({ erro: errorText(result) }, { status: 400 });
  const [file] = result.data;
  if (!file) return Response.json({ erro: errorText({ code: 'FILE_MISSING' }) }, { status: 400 });
  if (file.outcome === 'refused') {
    const [problem = errorText(file)] = Object.values(file.fieldErrors).flat();
    return Response.json({ erro: problem }, { status: 400 });
  }
  return file.outcome === 'known'
    ? Response.json({ erro: errorText({ code: 'FILE_KNOWN' }), repetida: file.id }, { status: 409 })
    : Response.json({ id: file.id }, { status: 201 });
}

/** Some of several files may have been refused while others were stored: the page tells both. */
function told(files: Uploaded[], done: string): string {
  const stored = files.filter(({ outcome }) => outcome === 'stored').length;
  const [known] = files.flatMap((file) => (file.outcome === 'known' ? [file.id] : []));
  const [refused] = files.flatMap((file) => (file.outcome === 'refused' ? [file.code] : []));
  const notice = stored > 0 ? [`aviso=${refused || known ? 'arquivos-recusados' : done}`] : [];
  return [...notice, ...(known ? [`repetida=${known}`] : []), ...(refused ? [`erro=${refused}`] : [])].join('&');
}
