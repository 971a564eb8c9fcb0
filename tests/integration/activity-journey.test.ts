import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { sumValidatedHours } from '@/lib/features/activities/data';
import { discardActivity, saveActivity } from '@/lib/features/activities/mutations';
import { removeEvidence } from '@/lib/features/evidence/mutations';
import { findObligation } from '@/lib/features/obligations/data';
import {
  by,
  decide,
  draft,
  obligationOf,
  prove,
  proven,
  refusal,
  sent,
  succeeded,
  validated,
} from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let analyst: Actor;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
});
afterAll(() => world.close());

const statusOf = async (id: string) => (await db.activity.findUniqueOrThrow({ where: { id } })).status;
const actionsOn = async (id: string) =>
  (await db.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action);

describe('the life of an activity', () => {
  test('a draft with its proof, sent and validated, fulfils the obligation on the day it was performed', async () => {
    const obligation = await obligationOf('SEPOG/RO', '2.1');
    const form = await sent(focal, obligation, { performedFrom: '2026-05-04', performedTo: '2026-05-06' });
    expect(await findObligation(focal, obligation)).toMatchObject({ status: 'IN_REVIEW', fulfilledOn: null });
    succeeded(await decide(analyst, form));
    expect(await statusOf(form.id)).toBe('VALIDATED');
    expect(await findObligation(focal, obligation)).toMatchObject({
      status: 'FULFILLED',
      fulfilledOn: '2026-05-06',
      lastRecordOn: '2026-05-06',
    });
    expect(await actionsOn(form.id)).toEqual(['activity.saved', 'activity.submitted', 'activity.validated']);
  });

  test('a returned one opens its obligation again, is mended, sent again and validated, and every decision stays', async () => {
    const obligation = await obligationOf('SEPOG/RO', '3.2');
    const form = await sent(focal, obligation);
    succeeded(await decide(analyst, form, 'Falta a lista de presença.'));
    expect(await statusOf(form.id)).toBe('RETURNED');
    expect(await findObligation(focal, obligation)).toMatchObject({ status: 'OPEN', lastRecordOn: null });
    const mended = { ...form, version: '3', title: 'Turma com lista' };
    succeeded(await perform(saveActivity, by(focal), mended));
    expect(await statusOf(form.id)).toBe('RETURNED');
    succeeded(await perform(saveActivity, by(focal), { ...mended, version: '4', intent: 'submit' }));
    succeeded(await decide(analyst, { ...form, version: '5' }));
    expect(await findObligation(focal, obligation)).toMatchObject({ status: 'FULFILLED' });
    const reviews = await db.remark.findMany({ where: { activityId: form.id }, orderBy: { id: 'asc' } });
    expect(reviews.map(({ kind, text }) => [kind, text])).toEqual([
      ['SUBMITTED', null],
      ['RETURNED', 'Falta a lista de presença.'],
      ['SUBMITTED', null],
      ['VALIDATED', null],
    ]);
  });

  test('a returned one cannot be returned without saying what to mend', async () => {
    const form = await sent(focal, await obligationOf('SEPOG/RO', '2.3'));
    const result = await decide(analyst, form, '   ');
    expect(result).toMatchObject({ ok: false, code: 'INVALID' });
    expect(await statusOf(form.id)).toBe('SUBMITTED');
  });

  test('a discarded draft goes with its files, and its obligation forgets it', async () => {
    const form = await proven(focal, await obligationOf('SEPOG/RO', '3.3'));
    succeeded(await perform(discardActivity, by(focal), { id: form.id, version: '1' }));
    expect(await db.activity.findUnique({ where: { id: form.id } })).toBeNull();
    expect(await db.evidence.findMany({ where: { activities: { none: {} } } })).toEqual([]);
    expect((await actionsOn(form.id)).at(-1)).toBe('activity.discarded');
  });

  test('a draft moved to another obligation leaves the first as it was', async () => {
    const [first, second] = [await obligationOf('SEPOG/RO', '1.5'), await obligationOf('SEPOG/RO', '1.6')];
    const form = await sent(focal, first);
    succeeded(await decide(analyst, form, 'É da meta 1.6.'));
    const moved = { ...form, version: '3', obligationIds: [second], intent: 'submit' as const };
    succeeded(await perform(saveActivity, by(focal), moved));
    expect(await findObligation(focal, first)).toMatchObject({ status: 'OPEN' });
    expect(await findObligation(focal, second)).toMatchObject({ status: 'IN_REVIEW' });
  });

  test('a file taken off a draft is no longer proof', async () => {
    const form = await draft(focal, await obligationOf('SEPOG/RO', '1.1'));
    const evidenceId = await prove(focal, form.id);
    succeeded(await perform(removeEvidence, by(focal), { activityId: form.id, evidenceId }));
    expect(refusal(await perform(saveActivity, by(focal), { ...form, intent: 'submit' }))).toBe('EVIDENCE_MISSING');
  });
});

describe('what fulfils a goal', () => {
  test('20 validated hours of 60 leave the year open with 20 counted, and the class that reaches 60 fulfils it', async () => {
    const obligation = await obligationOf('SEPOG/RO', '2.2');
    await validated(focal, analyst, obligation, { performedFrom: '2026-03-10', hours: '20' });
    expect(await findObligation(focal, obligation)).toMatchObject({ status: 'OPEN', fulfilledOn: null });
    expect(await sumValidatedHours(focal, obligation)).toBe(20);

    await sent(focal, obligation, { performedFrom: '2026-04-10', hours: '7,5' });
    expect(await sumValidatedHours(focal, obligation)).toBe(20);

    await validated(focal, analyst, obligation, { performedFrom: '2026-09-01', hours: '32,5' });
    expect(await findObligation(focal, obligation)).toMatchObject({ status: 'IN_REVIEW', fulfilledOn: null });
    await validated(focal, analyst, obligation, {
      performedFrom: '2026-06-10',
      performedTo: '2026-06-12',
      hours: '7,5',
    });
    expect(await findObligation(focal, obligation)).toMatchObject({ status: 'FULFILLED', fulfilledOn: '2026-09-01' });
    expect(await sumValidatedHours(focal, obligation)).toBe(60);
  });

  test('the hours of one party or year never count for another', async () => {
    const accession = await person('FOCAL_POINT', 'IEX/RO');
    const obligation = await obligationOf('IEX/RO', '2.2');
    expect(await findObligation(accession, obligation)).toMatchObject({ status: 'OPEN' });
    expect(await sumValidatedHours(accession, obligation)).toBe(0);
    expect(await findObligation(focal, await obligationOf('SEPOG/RO', '2.2', '2027'))).toMatchObject({
      status: 'OPEN',
    });
  });

  test('the three items of 3.1 are put in place apart, and the last one fulfils it', async () => {
    const obligation = await obligationOf('SEPOG/RO', '3.1', 'Desde o início da vigência');
    const state = () => findObligation(focal, obligation);
    await validated(focal, analyst, obligation, { performedFrom: '2026-01-05', items: ['banner'] });
    await validated(focal, analyst, obligation, { performedFrom: '2026-01-07', items: ['banner', 'notícia'] });
    expect(await state()).toMatchObject({ status: 'OPEN', fulfilledOn: null });
    const last = await sent(focal, obligation, { performedFrom: '2026-02-01', items: ['pop-up'] });
    expect(await state()).toMatchObject({ status: 'IN_REVIEW' });
    succeeded(await decide(analyst, last));
    expect(await state()).toMatchObject({ status: 'FULFILLED', fulfilledOn: '2026-02-01' });
  });

  test('a standing goal is never fulfilled, and keeps the day of its latest record', async () => {
    const obligation = await obligationOf('SEPOG/RO', 'C6');
    await validated(focal, analyst, obligation, { performedFrom: '2026-08-08' });
    expect(await findObligation(focal, obligation)).toMatchObject({ status: 'OPEN', lastRecordOn: '2026-08-08' });
  });

  test('one activity of several goals serves each by its own rule', async () => {
    const [standing, yearly] = [await obligationOf('SEPOG/RO', 'C3'), await obligationOf('SEPOG/RO', '2.1', '2026')];
    const accession = await obligationOf('IEX/RO', '2.1');
    await validated(focal, analyst, standing, { obligationIds: [standing, yearly], performedFrom: '2026-07-01' });
    expect(await findObligation(focal, standing)).toMatchObject({ status: 'OPEN', lastRecordOn: '2026-07-01' });
    expect(await findObligation(focal, yearly)).toMatchObject({ status: 'FULFILLED', lastRecordOn: '2026-07-01' });
    const mixed = { obligationIds: [yearly, accession] };
    await expect(draft(focal, yearly, mixed)).rejects.toThrow('NOT_FOUND');
  });
});
