import 'server-only';
import { randomBytes } from 'node:crypto';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import { dayOf } from '@/lib/clock/clock';
import { toUtc } from '@/lib/domain/calendar/civil-date';
import { isAllNothing, sendingProblems, takesAnswers } from '@/lib/domain/collection/answer';
import { protocolOf } from '@/lib/domain/collection/protocol';
import { type Narratives, type ReceiptContent, sameContent } from '@/lib/domain/collection/receipt';
import { type Collection, findCollection } from '@/lib/features/collections/data';
import { readHoldings } from '@/lib/features/holdings/data';
import { findAnswer, findAsked, readClosing, type StoredAnswer } from './data';
import { type AnswerForm, answerForm, narrativeField } from './schema';

type Asked = NonNullable<Awaited<ReturnType<typeof findAsked>>>;
type Holdings = Awaited<ReturnType<typeof readHoldings>>;
type Draft = { narratives: Narratives; highlights: string | null; nothing: string[] };

/** Keeps a party's answer as a draft, or sends it: a protocol the first time, a new version of the receipt after that. */
export const saveAnswer = defineMutation({
  permission: 'activity.write',
  schema: answerForm,
  load: async ({ tx, actor }, { id, partyId }) => {
    const collection = await findCollection(actor, { id }, 'report.read', tx);
    const asked = collection && (await findAsked(actor, collection.event.id, partyId, 'activity.write', tx));
    if (!collection || !asked) return null;
    const existing = await findAnswer(id, partyId, tx);
    return { agreementId: collection.agreementId, partyId, collection, asked, existing };
  },
  run: async (context, input, { collection, asked, existing, partyId }) => {
    const submits = input.intent === 'submit';
    const holdings = await readHoldings(collection, partyId, context.tx);
    const draft = draftOf(input, holdings);
    const kept = { version: input.version + 1, at: context.now };
    const saved = { year: collection.year, partyId, answerId: existing?.id ?? '', submits, ...kept };
    if (existing && isRepeat(context, existing, input, draft)) return { ...saved, repeated: true };
    if (!takesAnswers(await readClosing(collection, partyId, context.tx))) throw new Refusal('COLLECTION_CLOSED');
    if ((existing?.version ?? 0) !== input.version) throw conflictWith(existing, holdings);
    // A draft keeps what was typed; what it declares is asked about when it is sent.
    const found = submits ? sendingProblems(holdings.goals, draft.nothing) : {};
    if (Object.keys(found).length > 0) throw new Refusal('INVALID', found);
    const { id: answerId } = await write(context, collection, partyId, existing, draft);
    if (submits) await send(context, { collection, asked, existing, holdings, draft, answerId });
    return { ...saved, answerId, repeated: false };
  },
  audit: (_input, { partyId, collection }, { answerId, submits, repeated }) =>
    repeated
      ? null
      : {
          action: submits ? 'answer.sent' : 'answer.saved',
          entity: 'CollectionAnswer',
          entityId: answerId,
          partyId,
          data: { year: collection.year },
        },
});

function draftOf(input: AnswerForm, { axes }: Holdings): Draft {
  const told = axes.flatMap(({ number, slug }) => {
    const text = input[narrativeField(number)];
    return text ? [[slug, text]] : [];
  });
  return {
    narratives: Object.fromEntries(told),
    highlights: input.highlights ?? null,
    nothing: [...new Set(input.nothing)].sort(),
  };
}

/** The same form sent again (a double click, a retry): what it asked for is already so, word for word. */
function isRepeat({ actor }: MutationContext, stored: StoredAnswer, input: AnswerForm, draft: Draft): boolean {
  const isMine = stored.version === input.version + 1 && stored.changedById === actor.userId;
  const isSent = stored.receipts[0]?.sentAt.getTime() === stored.changedAt.getTime();
  const { narratives, highlights, nothing } = stored;
  const isSame = sameTexts({ narratives, highlights, nothing }, draft);
  return isMine && isSame && isSent === (input.intent === 'submit');
}

const sameTexts = (one: Draft, other: Draft) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
const inOrder = ({ narratives, highlights, nothing }: Draft) => [
  Object.entries(narratives).sort(),
  highlights,
  nothing,
];

/** What stands by now, so that the form can show both and nobody's words are lost. */
function conflictWith(stored: StoredAnswer | null, { axes }: Holdings): Refusal {
  if (!stored) return new Refusal('CONFLICT');
  const { version, changedAt: at, changedBy, narratives, highlights, nothing } = stored;
  const texts = axes.map(({ number, slug }) => [narrativeField(number), narratives[slug] ?? '']);
  const values = { ...Object.fromEntries(texts), highlights: highlights ?? '', nothing };
  return new Refusal('CONFLICT', {}, undefined, { version, at, by: changedBy.name, values });
}

function write(
  { tx, actor, now }: MutationContext,
  { id: collectionId }: Collection,
  partyId: string,
  existing: StoredAnswer | null,
  draft: Draft,
) {
  const data = { ...draft, changedById: actor.userId, changedAt: now };
  return existing
    ? tx.collectionAnswer.update({ where: { id: existing.id }, data: { ...data, version: existing.version + 1 } })
    : tx.collectionAnswer.create({ data: { ...data, collectionId, partyId } });
}

type Sending = {
  collection: Collection;
  asked: Asked;
  existing: StoredAnswer | null;
  holdings: Holdings;
  draft: Draft;
  answerId: string;
};

/** Puts what is sent on record as it is, and with the first sending fulfils what the party owes, on that day. */
async function send(context: MutationContext, sending: Sending) {
  const { collection, asked, existing, holdings, draft, answerId } = sending;
  const { tx, actor, now, today } = context;
  const content = contentOf(sending);
  const latest = existing?.receipts[0];
  const firstSentAt = existing?.firstSentAt ?? now;
  const protocol =
    existing?.protocol ?? protocolOf(collection.year, asked.party.acronym, randomBytes(2).toString('hex'));
  await tx.collectionAnswer.update({ where: { id: answerId }, data: { protocol, firstSentAt } });
  // Sent again just as it was, it is the same receipt, and no correction.
  if (latest && sameContent(latest.content, content)) {
    await tx.collectionAnswer.update({ where: { id: answerId }, data: { changedAt: latest.sentAt } });
    return;
  }
  const number = (latest?.number ?? 0) + 1;
  await tx.collectionReceipt.create({ data: { answerId, number, sentById: actor.userId, sentAt: now, content } });
  const nothing = isAllNothing(holdings.goals, draft.nothing);
  await tx.obligation.updateMany({
    where: { id: asked.id, status: { in: ['OPEN', 'IN_REVIEW', 'FULFILLED', 'NOTHING_TO_REPORT'] } },
    data: {
      status: nothing ? 'NOTHING_TO_REPORT' : 'FULFILLED',
      fulfilledOn: toUtc(dayOf(firstSentAt)),
      lastRecordOn: toUtc(today),
    },
  });
}

function contentOf({ asked: { party }, holdings: { axes, goals }, draft }: Sending): ReceiptContent {
  return {
    party: { acronym: party.acronym, name: party.name },
    goals: goals.map(({ code, description, validated, inReview, hours }) => ({
      ...{ code, description, validated, inReview, hours },
      nothing: draft.nothing.includes(code),
    })),
    narratives: axes.flatMap(({ slug, title }) => {
      const text = draft.narratives[slug];
      return text ? [{ slug, title, text }] : [];
    }),
    highlights: draft.highlights,
  };
}
