import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import type { Actor } from '@/lib/domain/permissions/policy';

/** A person's own notices, but those of activities that went out of their reach. */
function ownNotices(actor: Actor): Prisma.NoticeWhereInput {
  return { userId: actor.userId, remark: { activity: partyRecords(actor, 'activity.read') } };
}

/** A page of a person's notices: those not read yet first, then the latest. */
export async function listNotices(actor: Actor, page: { take: number; skip: number }) {
  return db.notice.findMany({
    where: ownNotices(actor),
    select: {
      mentioned: true,
      readAt: true,
      remark: {
        select: {
          id: true,
          kind: true,
          createdAt: true,
          author: { select: { name: true } },
          activity: { select: { id: true, title: true, party: { select: { acronym: true } } } },
        },
      },
    },
    orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { remark: { createdAt: 'desc' } }, { remarkId: 'desc' }],
    ...page,
  });
}

export function countNotices(actor: Actor): Promise<number> {
  return db.notice.count({ where: ownNotices(actor) });
}

export function countUnread(actor: Actor): Promise<number> {
  return db.notice.count({ where: { ...ownNotices(actor), readAt: null } });
}

/** What a notice's message needs; null when it was read already or its person may no longer sign in. */
export function findNoticeToMail({ remarkId, userId }: { remarkId: string; userId: string }) {
  return db.notice.findFirst({
    where: { remarkId, userId, readAt: null, user: { disabledAt: null } },
    select: {
      user: { select: { name: true, email: true } },
      remark: { select: { activity: { select: { id: true, title: true } } } },
    },
  });
}
