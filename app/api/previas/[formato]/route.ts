import { ERROR_TEXT, Refusal } from '@/lib/action/errors';
import { readableDraft } from '@/lib/features/papers/loaders';
import { draftFormat, draftQuery } from '@/lib/features/papers/schema';
import { sentence, serveMade } from '@/lib/storage/serve';

/** A paper as its records stand now, marked as a draft: `?documento=anual&ano=2026`, `participe`, `situacao` or `ata`. */
export async function GET(request: Request, { params }: RouteContext<'/api/previas/[formato]'>) {
  const format = draftFormat.safeParse((await params).formato);
  const query = draftQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!format.success || !query.success) return serveMade(null);
  try {
    return serveMade(await readableDraft(query.data, format.data, request.signal));
  } catch (error) {
    if (error instanceof Refusal) return sentence(ERROR_TEXT[error.code], 503);
    throw error;
  }
}
