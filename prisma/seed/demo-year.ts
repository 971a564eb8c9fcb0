import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Performer, perform } from '@/lib/action/perform';
import type { PrismaClient } from '@/lib/db/generated/client';
import { transaction } from '@/lib/db/transaction';
import { type CivilDate, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { EVIDENCE_KIND, type EvidenceKind } from '@/lib/domain/glossary';
import { saveActivity } from '@/lib/features/activities/mutations';
import { attachEvidence } from '@/lib/features/evidence/mutations';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { publishEvidence } from '@/lib/features/publication/mutations';
import { reviewActivity } from '@/lib/features/review/mutations';
import { pointField } from '@/lib/features/review/schema';
import { keepFile } from '@/lib/storage/keep';
import type { DemoActors } from './demo-people';
import { at, done, person } from './demo-stage';
import { type DemoActivity, STORY } from './demo-story';
import { samplePdf } from './sample-pdf';
import { samplePicture } from './sample-picture';

const ONE_MEGABYTE = 1024 * 1024;
/** Plays the invented year up to today through the application's own mutations, each at its date. */
export async function loadDemoYear(db: PrismaClient, agreementId: string, actors: DemoActors, today: CivilDate) {
  const happened = <T extends { on: string }>(items: T[]) => items.filter(({ on }) => on <= today);
  const isTold = { agreementId, kind: { in: STORY.events.map(({ kind }) => kind) } };
  const hasEvents = (await db.agreementEvent.count({ where: isTold })) > 0;
  if (!hasEvents)
    await db.agreementEvent.createMany({
      data: happened(STORY.events).map(({ kind, title, on, due }) => ({
        agreementId,
        kind,
        title,
        occurredOn: toUtc(civilDate(on)),
        dueOn: due ? toUtc(civilDate(due)) : null,
      })),
    });
  await transaction((tx) => generateObligations(tx, agreementId, at(today)));
  const played = new Set((await db.activity.findMany({ select: { title: true } })).map(({ title }) => title));
  const left = happened(STORY.activities).filter(({ title }) => !played.has(title));
  for (const activity of left) await play(db, actors, activity);
  // What was said more than two weeks ago has been read.
  await db.notice.updateMany({
    where: { readAt: null, remark: { createdAt: { lt: at(today, -14) } } },
    data: { readAt: at(today, -14) },
  });
}

async function play(db: PrismaClient, actors: DemoActors, activity: DemoActivity) {
  const { party, outcome, to, facts } = activity;
  const [author, reviewer] = party === 'SEGES' ? (['analyst', 'admin'] as const) : (['focalPoint', 'analyst'] as const);
  const on = civilDate(activity.on);
  const end = civilDate(to ?? activity.on);
  const by: Performer = { actor: person(actors, author), now: at(end, 1) };
  const obligationId = await obligationFor(db, activity);
  const form = {
    id: randomUUID(),
    obligationIds: [obligationId],
    title: activity.title,
    performedFrom: on,
    performedTo: to,
    ...facts,
  };
  await done(perform(saveActivity, by, { ...form, version: '0', intent: 'save' }));
  for (const kind of activity.evidence) await attach(by, form.id, kind, activity.title);
  const pictureId = activity.pictured ? await attachPicture(by, form.id, activity) : null;
  if (outcome === 'draft') return;
  await done(perform(saveActivity, by, { ...form, version: '1', intent: 'submit' }));
  if (outcome === 'submitted') return;
  await done(
    perform(
      reviewActivity,
      { actor: person(actors, reviewer), now: at(end, 3) },
      { id: form.id, version: '2', ...decisionOf(outcome) },
    ),
  );
  const publisher: Performer = { actor: person(actors, reviewer), now: at(end, 4) };
  if (pictureId) await done(perform(publishEvidence, publisher, { id: pictureId, version: '1' }));
}

/** What the reviewer's form sends for an outcome. */
function decisionOf(outcome: Exclude<DemoActivity['outcome'], 'draft' | 'submitted'>) {
  if (outcome === 'validated') return { decision: 'VALIDATED' as const };
  if ('question' in outcome) return { decision: 'QUESTION' as const, note: outcome.question };
  const points = Object.entries(outcome.points).map(([subject, text]) => [pointField(subject), text]);
  return { decision: 'RETURNED' as const, note: outcome.returned, ...Object.fromEntries(points) };
}

/** The obligation of the day on which it was done: an event's before the year's, the latest that had begun. */
async function obligationFor(db: PrismaClient, { party, goal, on }: DemoActivity): Promise<string> {
  const day = toUtc(civilDate(on));
  const { id } = await db.obligation.findFirstOrThrow({
    where: { party: { acronym: party }, goal: { code: goal }, periodStart: { lte: day }, periodEnd: { gte: day } },
    orderBy: [{ eventId: { sort: 'desc', nulls: 'last' } }, { dueOn: { sort: 'asc', nulls: 'last' } }],
    select: { id: true },
  });
  return id;
}

async function attach(by: Performer, activityId: string, kind: EvidenceKind, title: string) {
  const name = `${EVIDENCE_KIND[kind]}, ${title}`;
  const isPicture = kind === 'SCREENSHOT';
  const bytes = isPicture ? await samplePicture(title.length) : samplePdf(`${EVIDENCE_KIND[kind]}: ${title}`);
  const fileName = `${name}.${isPicture ? 'jpg' : 'pdf'}`;
  const stored = await keepFile(Readable.from([bytes]), { fileName, maxBytes: ONE_MEGABYTE });
  await done(perform(attachEvidence, by, { activityId, kind, ...stored }));
}

/** A drawing that its party lets anybody see. */
async function attachPicture(by: Performer, activityId: string, { title, on }: DemoActivity): Promise<string> {
  const picture = await samplePicture(Number(on.slice(5, 7)) * 31 + Number(on.slice(8)));
  const fileName = `${title}, imagem fictícia.jpg`;
  const stored = await keepFile(Readable.from([picture]), { fileName, maxBytes: ONE_MEGABYTE });
  const facts = { activityId, kind: 'OTHER', sensitivity: 'PUBLIC', ...stored } as const;
  const result = await perform(attachEvidence, by, facts);
  if (!result.ok) throw new Error(`the picture could not be attached: ${JSON.stringify(result)}`);
  return result.data.id;
}
