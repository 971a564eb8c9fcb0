import 'server-only';
import type { Actor } from '@/lib/domain/permissions/policy';
import { type ListName, savedSearch } from '@/lib/features/lists/schema';
import { readViews } from './data';

/** The person's views of a list with their addresses. What is kept is read as an address is: nothing else gets through. */
export async function loadViews(actor: Actor, list: ListName) {
  const views = await readViews(actor, list);
  return views.map(({ id, name, query }) => ({ id, name, search: savedSearch(list, query) }));
}
