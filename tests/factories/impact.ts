import type { Result } from '@/lib/action/errors';

/** Sends a form, and again with the mark of what it does where it asks to be seen first. */
export async function seenFirst<Data>(send: (seen?: string) => Promise<Result<Data>>): Promise<Result<Data>> {
  const first = await send();
  return first.ok || !first.impact ? first : send(first.impact.seen);
}
