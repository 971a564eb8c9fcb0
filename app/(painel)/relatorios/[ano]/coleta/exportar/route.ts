import { streamOf } from '@/app/stream';
import { errorText } from '@/lib/action/errors';
import { requireActor } from '@/lib/auth/session';
import { now, today } from '@/lib/clock/clock';
import { exportMatrix } from '@/lib/features/collections/loaders';
import { collectionYear, matrixQuery } from '@/lib/features/collections/schema';

/** The matrix as it is filtered, all its pages, as a file. */
export async function GET(request: Request, { params }: RouteContext<'/relatorios/[ano]/coleta/exportar'>) {
  const { pathname, search, searchParams } = new URL(request.url);
  const actor = await requireActor(pathname + search);
  const year = collectionYear.catch(2000).parse((await params).ano);
  const result = await exportMatrix({ actor, now: now() }, year, matrixQuery.parse(Object.fromEntries(searchParams)));
  if (!result.ok) return new Response(`${errorText(result)}\n`, { status: 403 });
  return new Response(streamOf(result.data), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="coleta-${year}-${today()}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
