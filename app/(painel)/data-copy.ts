import { errorText, type Result } from '@/lib/action/errors';
import { assertSameOrigin } from '@/lib/action/origin';
import { guarded } from '@/lib/action/perform';
import { today } from '@/lib/clock/clock';

/** A copy of personal data as a file, for a form of ours alone. It is made on demand and kept nowhere. */
export async function dataCopy(name: string, make: () => Promise<Result<unknown>>): Promise<Response> {
  const result = await guarded(async () => {
    await assertSameOrigin();
    return make();
  });
  const headers = { 'cache-control': 'private, no-store' };
  if (!result.ok) {
    const status = result.code === 'UNEXPECTED' ? 500 : result.code === 'NOT_FOUND' ? 404 : 403;
    return new Response(`${errorText(result)}\n`, { status, headers });
  }
  return new Response(`${JSON.stringify(result.data, null, 2)}\n`, {
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${today()}.json"`,
    },
  });
}
