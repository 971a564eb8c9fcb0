import 'server-only';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { answerState, takesAnswers } from '@/lib/domain/collection/answer';
import { situationOf } from '@/lib/domain/obligations/situation';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { loadCollection } from '@/lib/features/collections/loaders';
import { listWork, readHoldings } from '@/lib/features/holdings/data';
import { findAnswer, findAsked, listExtensions, readClosing } from './data';
import { narrativeField } from './schema';

/** What a party is asked and what it wrote and holds, for who may read it; null when out of reach or not asked. */
export async function loadAnswer(actor: Actor, year: number, partyId: string | undefined) {
  const collection = z.uuid().safeParse(partyId).success ? await loadCollection(actor, year) : null;
  const asked = collection && partyId && (await findAsked(actor, collection.event.id, partyId, 'obligation.read'));
  if (!collection || !asked) return null;
  const [holdings, answer, closing, work, extensions] = await Promise.all([
    readHoldings(collection, asked.party.id),
    findAnswer(collection.id, asked.party.id),
    readClosing(collection, asked.party.id),
    listWork(actor, year, asked.party.id),
    listExtensions(collection.id, asked.party.id),
  ]);
  const subject = { agreementId: collection.agreementId, partyId: asked.party.id };
  return {
    ...{ collection, asked, answer, closing, extensions },
    axes: holdings.axes,
    derived: situationOf(asked, clockToday()),
    goals: holdings.goals.map((goal) => ({ ...goal, work: work.filter(({ codes }) => codes.includes(goal.code)) })),
    state: answerState({ changedAt: answer?.changedAt ?? null, sentAt: answer?.receipts[0]?.sentAt ?? null }),
    writes: takesAnswers(closing) && can(actor, 'activity.write', subject),
    values: {
      highlights: answer?.highlights ?? '',
      nothing: answer?.nothing ?? [],
      ...Object.fromEntries(
        holdings.axes.map(({ number, slug }) => [narrativeField(number), answer?.narratives[slug] ?? '']),
      ),
    },
  };
}

/** One version of what a party sent, the latest where none is asked; null when there is none or it is out of reach. */
export async function loadReceipt(actor: Actor, year: number, partyId: string, number: number | undefined) {
  const loaded = await loadAnswer(actor, year, partyId);
  const receipts = loaded?.answer?.receipts ?? [];
  const receipt = number === undefined ? receipts[0] : receipts.find((one) => one.number === number);
  const { protocol, firstSentAt } = loaded?.answer ?? {};
  if (!loaded || !receipt || !protocol || !firstSentAt) return null;
  const { collection, asked } = loaded;
  return { collection, asked, receipt, receipts, protocol, firstSentAt };
}
