import { streamOf } from '@/app/stream';
import { errorText } from '@/lib/action/errors';
import { requireActor } from '@/lib/auth/session';
import { now, today } from '@/lib/clock/clock';
import { exportTrail } from '@/lib/features/trail/loaders';
import { trailQuery } from '@/lib/features/trail/schema';

/** The trail as it is filtered, all its pages, as a file. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const actor = await requireActor(pathname + search);
  const result = await exportTrail({ actor, now: now() }, trailQuery.parse(Object.fromEntries(searchParams)));
  if (!result.ok) return new Response(`${errorText(result)}\n`, { status: 403 });
  return new Response(streamOf(result.data), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="trilha-${today()}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
