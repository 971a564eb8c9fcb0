import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import {
  discardActivity,
  duplicateActivity,
  saveActivity,
  withdrawActivity,
} from '@/lib/features/activities/mutations';
import {
  by,
  decide,
  draft,
  everything,
  obligationOf,
  refusal,
  sent,
  succeeded,
  validated,
} from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let colleague: Actor;
let analyst: Actor;
let obligation: string;

beforeAll(async () => {
  world = await openWorld();
  [focal, colleague] = [await person('FOCAL_POINT', 'SEPOG/RO'), await person('PARTY_COORDINATOR', 'SEPOG/RO')];
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
});
afterAll(() => world.close());

const stored = (id: string) => db.activity.findUniqueOrThrow({ where: { id }, include: { obligations: true } });

describe('of two people who write at once', () => {
  test('the second is told by whom and gets what is saved, as typed, and nothing is overwritten', async () => {
    const form = await draft(focal, obligation, { narrative: 'Como estava' });
    succeeded(await perform(saveActivity, by(colleague), { ...form, narrative: 'Da colega', hours: '7,5' }));
    const before = await everything();
    const result = await perform(saveActivity, by(focal), { ...form, narrative: 'Do ponto focal' });
    expect(result).toMatchObject({
      ok: false,
      code: 'CONFLICT',
      conflict: { version: 2, by: colleague.name, values: { narrative: 'Da colega', hours: '7,5', place: '' } },
    });
    expect(await everything()).toEqual(before);
  });

  test('the second may save after having seen it', async () => {
    const form = await draft(focal, obligation);
    succeeded(await perform(saveActivity, by(colleague), { ...form, title: 'Da colega' }));
    succeeded(await perform(saveActivity, by(focal), { ...form, version: '2', title: 'Do ponto focal' }));
    expect(await stored(form.id)).toMatchObject({ title: 'Do ponto focal', version: 3 });
  });
});

describe('an activity taken back from review', () => {
  test('is a draft again, leaves its obligation open and keeps both turns on record', async () => {
    const form = await sent(focal, obligation);
    succeeded(await perform(withdrawActivity, by(colleague), { id: form.id, version: '2' }));
    expect(await stored(form.id)).toMatchObject({ status: 'DRAFT', submittedAt: null, version: 3 });
    const turns = await db.remark.findMany({ where: { activityId: form.id }, orderBy: { id: 'asc' } });
    expect(turns.map(({ kind }) => kind)).toEqual(['SUBMITTED', 'WITHDRAWN']);
    succeeded(await perform(discardActivity, by(focal), { id: form.id, version: '3' }));
  });

  test('cannot be taken back twice, nor once it was decided', async () => {
    const form = await sent(focal, obligation);
    const other = await validated(focal, analyst, obligation);
    const attempts = Array.from({ length: 5 }, () =>
      perform(withdrawActivity, by(focal), { id: form.id, version: '2' }),
    );
    const codes = (await Promise.all(attempts)).map(refusal);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(refusal(await perform(withdrawActivity, by(focal), { id: other.id, version: '3' }))).toBe('WRONG_STATE');
  });

  test('that SEGES once returned stays on record, and cannot be discarded', async () => {
    const form = await sent(focal, obligation);
    succeeded(await decide(analyst, form, 'Falta a lista.'));
    succeeded(await perform(saveActivity, by(focal), { ...form, version: '3', intent: 'submit' }));
    succeeded(await perform(withdrawActivity, by(focal), { id: form.id, version: '4' }));
    expect(refusal(await perform(discardActivity, by(focal), { id: form.id, version: '5' }))).toBe('WRONG_STATE');
  });
});

describe('a copy of an activity', () => {
  test('has its facts and its obligations, and neither dates nor evidence', async () => {
    const form = await validated(focal, analyst, obligation, { place: 'Porto Velho' });
    const copyId = randomUUID();
    succeeded(await perform(duplicateActivity, by(colleague), { id: form.id, copyId }));
    const copy = await db.activity.findUniqueOrThrow({
      where: { id: copyId },
      include: { evidence: true, obligations: true },
    });
    expect(copy).toMatchObject({
      status: 'DRAFT',
      version: 1,
      place: 'Porto Velho',
      performedFrom: null,
      evidence: [],
    });
    expect(copy.obligations).toEqual([{ activityId: copyId, obligationId: obligation }]);
    expect(copy.authorIds, 'who wrote the words does not review them either').toEqual([focal.userId, colleague.userId]);
  });

  test('asked for twenty times at once is one', async () => {
    const form = await draft(focal, obligation);
    const copyId = randomUUID();
    const attempts = Array.from({ length: 20 }, () => perform(duplicateActivity, by(focal), { id: form.id, copyId }));
    expect((await Promise.all(attempts)).map(refusal)).toEqual(Array.from({ length: 20 }, () => 'ok'));
    expect(await db.auditEvent.count({ where: { entityId: copyId } })).toBe(1);
  });

  test('cannot be made under the id of another activity', async () => {
    const [form, other] = [await draft(focal, obligation), await draft(colleague, obligation)];
    const before = await everything();
    expect(refusal(await perform(duplicateActivity, by(focal), { id: form.id, copyId: other.id }))).toBe('WRONG_STATE');
    expect(await everything()).toEqual(before);
  });
});

test('an activity of two goals is asked for what each of them asks', async () => {
  const disclosure = await obligationOf('SEPOG/RO', '3.2');
  const both = { obligationIds: [obligation, disclosure], hours: undefined, intent: 'submit' as const };
  const form = await draft(focal, obligation);
  const result = await perform(saveActivity, by(focal), { ...form, ...both });
  expect(result).toMatchObject({ ok: false, code: 'INVALID', fieldErrors: { hours: [expect.any(String)] } });
});
