import { readableDraft } from '@/lib/features/papers/loaders';
import { draftFormat, draftQuery } from '@/lib/features/papers/schema';
import { serveMade } from '@/lib/storage/serve';

/** A paper as its records stand now, marked as a draft: `?documento=anual&ano=2026`, `participe`, `situacao` or `ata`. */
export async function GET(request: Request, { params }: RouteContext<'/api/previas/[formato]'>) {
  const format = draftFormat.safeParse((await params).formato);
  const query = draftQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return serveMade(format.success && query.success ? await readableDraft(query.data, format.data) : null);
}
