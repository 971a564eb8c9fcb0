import 'server-only';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { ListName } from '@/lib/features/lists/schema';
import { MOST_VIEWS } from './schema';

/** The views that a person keeps of a list, by name. Nobody reads another's. */
export function readViews({ userId }: Actor, list: ListName) {
  return db.savedView.findMany({
    where: { userId, list },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_VIEWS,
    select: { id: true, name: true, query: true },
  });
}
