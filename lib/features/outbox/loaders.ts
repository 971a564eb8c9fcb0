import 'server-only';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import { outboxIsOpen, readOutbox } from '@/lib/mail/outbox';

const PAGE = 20;

/** Whether this person may read the messages that a demonstration keeps instead of sending. */
export function mayReadOutbox(actor: Actor): boolean {
  return outboxIsOpen() && mayEver(actor, 'settings.manage');
}

/** A page of those messages; null for who may not, and where messages are really sent. */
export async function loadOutbox(actor: Actor, page: number) {
  if (!mayReadOutbox(actor)) return null;
  const { letters, total } = await readOutbox({ take: PAGE, skip: (page - 1) * PAGE });
  return { letters, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
}
