import { type NextRequest, NextResponse } from 'next/server';
import { govbr } from '@/lib/auth/govbr-settings';

/** Routes that set a policy of their own, or have it from next.config.ts: what they answer is no page. */
const NO_PAGE = /^\/(api\/|fotos\/|dados\/.*\.)/;

/**
 * Gives each page a policy under which only scripts of ours run, and each request an id, whatever the browser sent as
 * such. It is no gate: who may see what is decided where the data is read. Uploads are left out, because a body that
 * passes through here is cut at 10 MB. An address that is no text goes no further: Next would call it a failure of ours.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  const id = crypto.randomUUID();
  headers.set('x-request-id', id);
  const policy = NO_PAGE.test(request.nextUrl.pathname) ? null : pagePolicy();
  if (policy) headers.set('content-security-policy', policy);
  const response = isText(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : new NextResponse('Endereço inválido.', { status: 400 });
  response.headers.set('x-request-id', id);
  if (policy) response.headers.set('content-security-policy', policy);
  if (process.env.APP_URL?.startsWith('https:'))
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  return response;
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function pagePolicy(): string {
  const nonce = btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === 'development';
  const issuer = govbr()?.issuer;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    // Without JavaScript, the form that leads to gov.br is answered by a redirect there.
    `form-action 'self'${issuer ? ` ${new URL(issuer).origin}` : ''}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // The id of an upload has no signs to decode: an address that has any comes here.
  matcher: ['/((?!_next/static|icon.svg|api/atividades/[^/%]+/evidencias$|api/evidencias/[^/%]+/versoes$).*)'],
};
