import 'server-only';
import { cache } from 'react';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { countUnread } from '@/lib/features/notices/data';
import { ownParty } from '@/lib/features/parties/data';
import { countReviewQueue } from '@/lib/features/review/data';

/** Who is signed in, for which party, and what waits for their review. Sends everybody else to sign in. */
export const loadPerson = cache(async (returnTo: string) => {
  const actor = await requireActor(returnTo);
  const reviews = mayEver(actor, 'activity.review');
  const [party, waiting, unread] = await Promise.all([
    ownParty(actor),
    reviews ? countReviewQueue(actor) : 0,
    countUnread(actor),
  ]);
  return { actor, party, reviews, waiting, unread };
});
