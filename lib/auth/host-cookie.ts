import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env/env';

/** Over https the browser itself refuses such a cookie from any other host or path. */
export function hostCookie(name: string) {
  const secure = env.APP_URL.startsWith('https://');
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}

/** Takes a cookie back with the flags it was set with: without them a browser ignores whatever is called `__Host-`. */
export async function dropCookie({ name, options }: ReturnType<typeof hostCookie>): Promise<void> {
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
