import { streamOf } from '@/app/stream';
import { errorText } from '@/lib/action/errors';
import { requireActor } from '@/lib/auth/session';
import { now, today } from '@/lib/clock/clock';
import { exportList } from '@/lib/features/exports/loaders';
import { exportQuery } from '@/lib/features/exports/schema';
import { LISTS, type ListName, type ListQuery } from '@/lib/features/lists/schema';

const CONTENT_TYPE = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The answer with a list as a file, asked for by the filters in the address. Who is not signed in signs in first. */
export async function exported<Name extends ListName>(list: Name, request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const actor = await requireActor(pathname + search);
  const asked = Object.fromEntries(searchParams);
  const { formato } = exportQuery.parse(asked);
  const query = LISTS[list].parse(asked) as ListQuery<Name>;
  const result = await exportList({ actor, now: now() }, list, query, formato);
  if (!result.ok) return new Response(`${errorText(result)}\n`, { status: 403 });
  return new Response(streamOf(result.data), {
    headers: {
      'content-type': CONTENT_TYPE[formato],
      'content-disposition': `attachment; filename="${list}-${today()}.${formato}"`,
      'cache-control': 'private, no-store',
    },
  });
}
