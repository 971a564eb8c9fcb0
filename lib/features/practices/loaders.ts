import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { yearOf } from '@/lib/domain/calendar/civil-date';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { practiceAllows } from '@/lib/domain/practices/lifecycle';
import { ownParty } from '@/lib/features/parties/data';
import { readAxisChoices, readPractice, readPublicEvidence } from './data';

type Practice = NonNullable<Awaited<ReturnType<typeof readPractice>>>;

/** One practice and what this person may do with it; null when out of reach. */
export async function loadPractice(actor: Actor, id: string) {
  const known = z.uuid().safeParse(id).success;
  const [practice, axes] = await Promise.all([known ? readPractice(actor, id) : null, readAxisChoices()]);
  if (!practice) return null;
  const { status } = practice;
  const writes = can(actor, 'practice.write', practice);
  const publishes = can(actor, 'practice.publish', practice);
  const isAuthor = practice.authorIds.includes(actor.userId);
  return {
    practice,
    axisTitle: axes.find(({ slug }) => slug === practice.axis)?.title ?? null,
    edits: writes && practiceAllows(status, 'edit'),
    discards: writes && practiceAllows(status, 'discard'),
    decides: publishes && practiceAllows(status, 'decide'),
    retracts: publishes && practiceAllows(status, 'retract'),
    /** Someone of SEGES who would decide, had they not written it. */
    waitsForOther:
      isAuthor && practiceAllows(status, 'decide') && can(actor, 'practice.publish', { ...practice, authorIds: [] }),
  };
}

/** What the form of a practice starts from: an own one to be changed, or a new one of the person's party. */
export async function loadPracticeForm(actor: Actor, id?: string) {
  const loaded = id ? await loadPractice(actor, id) : null;
  if (id && !loaded?.edits) return null;
  const party = loaded ? null : await ownParty(actor);
  const partyId = loaded?.practice.partyId ?? party?.id;
  const agreementId = loaded?.practice.agreementId ?? party?.agreementId;
  if (!partyId || !can(actor, 'practice.write', { partyId, agreementId })) return null;
  const [axes, evidence] = await Promise.all([readAxisChoices(), readPublicEvidence(partyId)]);
  const today = clockToday();
  return {
    id: id ?? randomUUID(),
    version: loaded?.practice.version ?? 0,
    practice: loaded?.practice ?? null,
    axes,
    evidence,
    values: loaded ? typedPractice(loaded.practice) : { year: String(yearOf(today)) },
  };
}

/** What a practice says, as its form has it typed. */
function typedPractice({ title, summary, done, results, year, axis, link, evidenceId, restricted }: Practice) {
  const texts = { title, summary, done: done ?? '', results: results ?? '', link: link ?? '' };
  const choices = { axis: axis ?? '', evidenceId: evidenceId ?? '', restricted: restricted ? 'on' : '' };
  return { ...texts, ...choices, year: String(year) };
}
