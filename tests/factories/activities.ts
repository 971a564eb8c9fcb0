import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Result } from '@/lib/action/errors';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveActivity } from '@/lib/features/activities/mutations';
import type { activityForm } from '@/lib/features/activities/schema';
import { attachEvidence } from '@/lib/features/evidence/mutations';
import { reviewActivity } from '@/lib/features/review/mutations';
import { keepFile } from '@/lib/storage/keep';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { DEEDS } from '@/tests/factories/trail';
import { TODAY } from '@/tests/factories/world';

export type TypedActivity = z.input<typeof activityForm>;
type Given = Partial<TypedActivity>;

/** This person, at noon in Brasília of a day. */
export const by = (actor: Actor, day = TODAY) => ({ actor, now: new Date(`${day}T15:00:00Z`) });

/** The id of what a party owes for a goal in a period. */
export async function obligationOf(acronym: string, code: string, period = '2026'): Promise<string> {
  const where = { party: { acronym }, goal: { code }, period };
  return (await db.obligation.findFirstOrThrow({ where, select: { id: true } })).id;
}

/** A class of 20 hours on 10/03/2026, as the form sends it the first time; what is given replaces it. */
export function typed(obligationId: string, given: Given = {}): TypedActivity {
  return {
    id: randomUUID(),
    version: '0',
    obligationIds: [obligationId],
    title: 'Turma de gestão de parcerias',
    performedFrom: '2026-03-10',
    hours: '20',
    intent: 'save',
    ...given,
  };
}

/** The data of a result that must have succeeded. */
export function succeeded<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.data;
}

/** The code of a result that must have been refused. */
export function refusal(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.code;
}

/** A saved draft, at version 1. */
export async function draft(author: Actor, obligationId: string, given: Given = {}): Promise<TypedActivity> {
  const form = typed(obligationId, given);
  succeeded(await perform(saveActivity, by(author), form));
  return { ...form, version: '1' };
}

/** A stored PDF on record as evidence of a draft. Returns its id. */
export async function prove(author: Actor, activityId: string): Promise<string> {
  const pdf = Readable.from([samplePdf(`Lista de presença ${randomUUID()}`)]);
  const stored = await keepFile(pdf, { fileName: 'lista.pdf', maxBytes: 1_000_000 });
  const record = { activityId, kind: 'ATTENDANCE_LIST' as const, ...stored };
  return succeeded(await perform(attachEvidence, by(author), record)).id;
}

/** A draft with its proof, at version 1. */
export async function proven(author: Actor, obligationId: string, given: Given = {}): Promise<TypedActivity> {
  const form = await draft(author, obligationId, given);
  await prove(author, form.id);
  return form;
}

/** Sent for review, at version 2. */
export async function sent(author: Actor, obligationId: string, given: Given = {}): Promise<TypedActivity> {
  const form = await proven(author, obligationId, given);
  succeeded(await perform(saveActivity, by(author), { ...form, intent: 'submit' }));
  return { ...form, version: '2' };
}

/** A reviewer's decision over an activity at the version its form holds. */
export function decide(reviewer: Actor, { id, version }: TypedActivity, note?: string) {
  const decision = note ? ('RETURNED' as const) : ('VALIDATED' as const);
  return perform(reviewActivity, by(reviewer), { id, version, decision, note });
}

/** Sent and validated, at version 3. */
export async function validated(author: Actor, reviewer: Actor, obligationId: string, given: Given = {}) {
  const form = await sent(author, obligationId, given);
  succeeded(await decide(reviewer, form));
  return { ...form, version: '3' };
}

/** Everything an activity and its surroundings hold, to compare before and after. */
export async function everything() {
  const [activities, obligations, evidence, reviews, notices, audit] = await Promise.all([
    db.activity.findMany({ orderBy: { id: 'asc' }, include: { obligations: true, evidence: true } }),
    db.obligation.findMany({ orderBy: { id: 'asc' } }),
    db.evidence.findMany({ orderBy: { id: 'asc' }, include: { files: true } }),
    db.remark.findMany({ orderBy: { id: 'asc' } }),
    db.notice.findMany({ orderBy: [{ remarkId: 'asc' }, { userId: 'asc' }] }),
    db.auditEvent.count(DEEDS),
  ]);
  return { activities, obligations, evidence, reviews, notices, audit };
}
