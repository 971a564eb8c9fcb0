import 'server-only';
import { execute } from '@/lib/action/perform';
import { now } from '@/lib/clock/clock';
import type { Actor } from '@/lib/domain/permissions/policy';
import { countNotices, countUnread, listNotices } from './data';
import { readNotices } from './mutations';

const PAGE = 20;

/** A page of a person's notices. */
export async function loadNotices(actor: Actor, { pagina }: { pagina: number }) {
  const [total, unread, notices] = await Promise.all([
    countNotices(actor),
    countUnread(actor),
    listNotices(actor, { take: PAGE, skip: (pagina - 1) * PAGE }),
  ]);
  return { total, unread, notices, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

/** Opening an activity reads what one was told of it. Says whether there was anything unread. */
export async function openNotices(actor: Actor, activityId: string): Promise<boolean> {
  const result = await execute(readNotices, { actor, now: now() }, { activityId });
  return result.ok && result.data.count > 0;
}
