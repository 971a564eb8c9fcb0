import { loadReadiness } from '@/lib/features/health/loaders';

export const dynamic = 'force-dynamic';

/** Whether this process can do its work: 200, or 503 with what is missing. */
export async function GET(): Promise<Response> {
  const parts = await loadReadiness();
  const ready = Object.values(parts).every((state) => state === 'ok');
  const body = { situacao: ready ? 'pronto' : 'indisponivel', ...parts };
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
