import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';

/** The header under which proxy.ts hands the id of a request on, over whatever the browser had sent. */
const REQUEST_ID_HEADER = 'x-request-id';

/** Parts of the server are bundled apart: what one of them runs in, the others see. */
const shared = globalThis as typeof globalThis & { requests?: AsyncLocalStorage<string> };
shared.requests ??= new AsyncLocalStorage<string>();
const requests = shared.requests;

/** The id that the lines of the log and the rows of the trail of one request bear; null outside of any. */
export async function requestId(): Promise<string | null> {
  return requests.getStore() ?? (await headerOfRequest());
}

/** The same for who cannot wait, inside of `withinRequest`. */
export function knownRequestId(): string | undefined {
  return requests.getStore();
}

/** Runs the work so that every line it logs bears the request's id. */
export async function withinRequest<T>(work: () => Promise<T>): Promise<T> {
  const id = await requestId();
  return id ? requests.run(id, work) : work();
}

/** The same for a route that proxy.ts leaves out, whose headers are as anybody sent them: under an id of its own. */
export function withinNewRequest<T>(work: (id: string) => Promise<T>): Promise<T> {
  const id = randomUUID();
  return requests.run(id, () => work(id));
}

/** Work that no request asked for has no headers, and Next throws. */
async function headerOfRequest(): Promise<string | null> {
  try {
    return (await headers()).get(REQUEST_ID_HEADER);
  } catch {
    return null;
  }
}
