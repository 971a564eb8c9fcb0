import 'server-only';
import { Refusal } from '@/lib/action/errors';
import type { Tx } from '@/lib/db/client';
import { statementWithin } from '@/lib/db/statement';
import type { ReviewPoint } from '@/lib/domain/execution/review';
import type { RemarkKind } from '@/lib/domain/glossary';
import { askFor } from '@/lib/jobs/queue';
import { latestAuthors, readersAmong } from './data';

/** The job by which people are told of a remark by mail. */
const NOTICE_MAIL = 'notice-mail';

/** One turn of the conversation over an activity, about to be written. */
export interface NewRemark {
  /** Given by forms that may be sent twice. */
  id?: string;
  activityId: string;
  authorId: string;
  kind: RemarkKind;
  at: Date;
  text?: string | null;
  points?: ReviewPoint[];
  /** People whom the author ticked besides those who are told anyway. Each must be able to read the activity. */
  mentionIds?: string[];
}

/** Writes a remark, and in the same transaction tells whom it concerns, here and by mail. */
export async function recordRemark(tx: Tx, remark: NewRemark): Promise<void> {
  await recordRemarks(tx, [remark]);
}

/** What SEGES says concerns the activity's authors; what the party says, whoever asked or decided last. */
const FOR_AUTHORS: readonly RemarkKind[] = ['QUESTION', 'RETURNED', 'VALIDATED', 'REOPENED'];
const FROM_PARTY = { SUBMITTED: ['QUESTION', 'RETURNED', 'REOPENED'], ANSWER: ['QUESTION'] } as const;

/** The same for many activities at once, all by one person, of one kind, in a fixed number of statements. */
export async function recordRemarks(tx: Tx, remarks: NewRemark[]): Promise<void> {
  const activityIds = remarks.map(({ activityId }) => activityId);
  const told = await whomToTell(tx, remarks, activityIds);
  const written = await tx.remark.createManyAndReturn({
    data: remarks.map(({ id, activityId, authorId, kind, at, text, points }) => ({
      ...{ id, activityId, authorId, kind, text, points },
      createdAt: at,
    })),
    select: { id: true, activityId: true, authorId: true },
  });
  const notices = written.flatMap(({ id: remarkId, activityId, authorId }) =>
    [...(told.get(activityId) ?? [])]
      .filter(([userId]) => userId !== authorId)
      .map(([userId, mentioned]) => ({ remarkId, userId, mentioned })),
  );
  if (notices.length === 0) return;
  await tx.notice.createMany({ data: notices });
  await askFor(
    statementWithin(tx),
    NOTICE_MAIL,
    notices.map(({ remarkId, userId }) => ({ remarkId, userId })),
  );
}

/** By activity: who is told, and whether because they were mentioned. */
async function whomToTell(tx: Tx, remarks: NewRemark[], activityIds: string[]) {
  const { kind } = remarks[0] ?? { kind: 'WITHDRAWN' };
  const activities = await tx.activity.findMany({
    where: { id: { in: activityIds } },
    select: { id: true, partyId: true, authorIds: true },
  });
  const reviewers =
    kind === 'SUBMITTED' || kind === 'ANSWER'
      ? await latestAuthors(tx, activityIds, [...FROM_PARTY[kind]])
      : new Map<string, string>();
  const wanted = activities.map(({ id, partyId, authorIds }) => {
    const reviewer = reviewers.get(id);
    const concerned = FOR_AUTHORS.includes(kind) ? authorIds : reviewer ? [reviewer] : [];
    const mentioned = remarks.find(({ activityId }) => activityId === id)?.mentionIds ?? [];
    return { id, partyId, concerned, mentioned };
  });
  const readers = await readersByParty(tx, wanted);
  return new Map(
    wanted.map(({ id, partyId, concerned, mentioned }) => {
      const reads = (userId: string) => readers.get(partyId)?.has(userId) ?? false;
      if (!mentioned.every(reads)) throw new Refusal('INVALID', { notify: ['Só dá para avisar quem pode ler isto.'] });
      const all = [...concerned.filter(reads), ...mentioned];
      return [id, new Map(all.map((userId) => [userId, mentioned.includes(userId)]))];
    }),
  );
}

/** Who of the people wanted may read each party's activities. One statement, however many parties. */
async function readersByParty(tx: Tx, wanted: { partyId: string; concerned: string[]; mentioned: string[] }[]) {
  const userIds = [...new Set(wanted.flatMap(({ concerned, mentioned }) => [...concerned, ...mentioned]))];
  return readersAmong(tx, [...new Set(wanted.map(({ partyId }) => partyId))], userIds);
}
