import { randomUUID } from 'node:crypto';
import { perform } from '@/lib/action/perform';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type CivilDate, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveAnswer } from '@/lib/features/answers/mutations';
import { openCollection } from '@/lib/features/collections/mutations';
import { readHoldings } from '@/lib/features/holdings/data';
import type { DemoActors } from './demo-people';
import type { DemoKey } from './demo-roster';

const YEAR = 2026;
const ASKED_ON = civilDate('2026-11-03');
const ANSWERED_ON = civilDate('2026-11-16');
const HIGHLIGHTS = 'O instituto aderiu em outubro e prepara as primeiras ações para 2027. (texto fictício)';

/** The year's actions asked for in November, which the body that joined in October has answered: it has nothing yet. */
export async function loadDemoCollection(
  db: PrismaClient,
  agreementId: string,
  actors: DemoActors,
  today: CivilDate,
): Promise<void> {
  const played = await db.reportCollection.findFirst({ where: { agreementId, year: YEAR }, select: { id: true } });
  const id = played?.id ?? randomUUID();
  if (!played && ASKED_ON <= today) {
    const request = { id, agreementId, year: String(YEAR), dueOn: '2026-11-18', who: 'ALL' as const };
    await done(perform(openCollection, { actor: person(actors, 'analyst'), now: at(ASKED_ON) }, request));
  }
  const actor = person(actors, 'accession');
  const partyId = actor.memberships[0]?.partyId ?? '';
  const hasAnswered = (await db.collectionAnswer.count({ where: { collectionId: id, partyId } })) > 0;
  if (hasAnswered || ANSWERED_ON > today) return;
  const { goals } = await readHoldings({ agreementId, year: YEAR }, partyId);
  const nothing = goals.map(({ code }) => code);
  const answer = { id, partyId, version: '0', nothing, highlights: HIGHLIGHTS, intent: 'submit' as const };
  await done(perform(saveAnswer, { actor, now: at(ANSWERED_ON) }, answer));
}

/** Ten in the morning in Brasília. */
const at = (day: CivilDate) => new Date(toUtc(day).getTime() + 13 * 3_600_000);

function person(actors: DemoActors, key: DemoKey): Actor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`nobody plays ${key}`);
  return actor;
}

async function done(result: ReturnType<typeof perform>) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(`the demonstration could not be played: ${JSON.stringify(outcome)}`);
}
