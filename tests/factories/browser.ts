import { createRequire } from 'node:module';

/** What one browser holds and sends: its cookies, and the address it is on. */
export const browser = {
  jar: new Map<string, string>(),
  /** With what each cookie was last set. */
  flags: new Map<string, object>(),
  headers: new Headers(),
  /** A browser just opened, on our own page unless another origin is given; null sends none. */
  reset(origin: string | null = 'http://localhost:3000') {
    browser.jar.clear();
    browser.headers = new Headers(origin ? { origin } : {});
  },
};

/** Stands for `next/headers`, which answers only inside a request. */
export const nextHeaders = {
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    getAll: () => [...browser.jar].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string, flags: { maxAge?: number } = {}) => {
      if (flags.maxAge === 0) browser.jar.delete(name);
      else browser.jar.set(name, value);
      browser.flags.set(name, flags);
    },
    delete: (name: string) => void browser.jar.delete(name),
  }),
};

/** next-auth requires the module by itself, past the test runner's mocks. */
export function lendHeadersToNextAuth(): void {
  Object.assign(createRequire(import.meta.url)('next/headers'), nextHeaders);
}

/** Where an action sent the browser; rethrows what is no redirect. */
export async function redirectOf(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
  } catch (error) {
    const digest = (error as { digest?: string }).digest ?? '';
    if (digest.startsWith('NEXT_REDIRECT')) return digest.split(';')[2] ?? '';
    throw error;
  }
  throw new Error('it did not redirect');
}
