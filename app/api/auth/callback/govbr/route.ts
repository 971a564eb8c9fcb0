import type { NextRequest } from 'next/server';
import { guarded } from '@/lib/action/perform';
import { arriveFromGovbr } from '@/lib/auth/govbr';
import { govbr } from '@/lib/auth/govbr-settings';

/** Where gov.br sends people back to: the one address of next-auth's that exists. */
export async function GET(request: NextRequest): Promise<Response> {
  const settings = govbr();
  if (!settings) return new Response(null, { status: 404 });
  const arrived = await guarded(async () => ({ ok: true, data: await arriveFromGovbr(settings, request) }));
  const location = arrived.ok ? arrived.data : `/entrar?erro=${arrived.code}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
