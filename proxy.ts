import { type NextRequest, NextResponse } from 'next/server';
import { govbr } from '@/lib/auth/govbr-settings';

/**
 * Gives each page a policy under which only scripts of ours run. It is no gate: who may see what is decided where the
 * data is read. Routes under /api are left out, because a body that passes through here is cut at 10 MB.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === 'development';
  const issuer = govbr()?.issuer;
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    // Without JavaScript, the form that leads to gov.br is answered by a redirect there.
    `form-action 'self'${issuer ? ` ${new URL(issuer).origin}` : ''}`,
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: ['/((?!api/|_next/static|_next/image|icon.svg|dados/.*\\.).*)'] };
