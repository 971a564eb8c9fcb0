import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveActivity } from '@/lib/features/activities/mutations';
import { listRemarks } from '@/lib/features/remarks/data';
import { loadBulk, loadConversation, loadReturn, loadReview } from '@/lib/features/review/loaders';
import { reviewActivity } from '@/lib/features/review/mutations';
import { pointField, reviewQuery } from '@/lib/features/review/schema';
import {
  by,
  decide,
  everything,
  obligationOf,
  refusal,
  sent,
  succeeded,
  type TypedActivity,
} from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { answer, ask, giveBack, toldOf } from '@/tests/factories/review';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let coordinator: Actor;
let analyst: Actor;
let obligation: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
});
afterAll(() => world.close());

const proofOf = async ({ id }: TypedActivity) =>
  (await db.activityEvidence.findFirstOrThrow({ where: { activityId: id } })).evidenceId;

const find = (form: TypedActivity) =>
  db.activity.findUniqueOrThrow({ where: { id: form.id }, include: { party: true } });

describe('returning with a reason for each point', () => {
  test('keeps each beside its field or evidence, and the party reads them where it mends', async () => {
    const form = await sent(focal, obligation);
    const proof = `evidence:${await proofOf(form)}`;
    succeeded(
      await giveBack(analyst, form, {
        point_hours: '  São 18 horas. ',
        [pointField(proof)]: 'Falta assinatura.',
        point_title: '',
      }),
    );
    const asked = await loadReturn(focal, await find(form));
    expect(asked?.points).toEqual([
      { subject: 'hours', text: 'São 18 horas.' },
      { subject: proof, text: 'Falta assinatura.' },
    ]);
    expect(asked).toMatchObject({ kind: 'RETURNED', text: null, author: { name: analyst.name } });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['neither a point nor a note', {}, 'note'],
    ['only empty points', { point_hours: '', point_title: '   ' }, 'note'],
    ['a point about what is no field', { point_status: 'x', note: 'y' }, 'point_status'],
    ['a point about what every object has', { point_constructor: 'x', note: 'y' }, 'point_constructor'],
    ['a point about no evidence', { proof_1: 'x', note: 'y' }, 'proof_1'],
    ['a point that is too long', { point_hours: 'x'.repeat(1_001) }, 'point_hours'],
    ['a point that no database keeps', { point_hours: 'a\0' }, 'point_hours'],
    ['a list for a point', { point_hours: ['a', 'b'] }, 'point_hours'],
  ])('%s is refused with the field named', async (_what, given, field) => {
    const form = await sent(focal, obligation);
    const before = await everything();
    const result = await giveBack(analyst, form, given);
    expect(result).toMatchObject({ ok: false, code: 'INVALID', fieldErrors: { [field]: [expect.any(String)] } });
    expect(await everything()).toEqual(before);
  });

  test('a point about another activity’s evidence is refused', async () => {
    const [form, other] = [await sent(focal, obligation), await sent(focal, obligation)];
    const strange = pointField(`evidence:${await proofOf(other)}`);
    const before = await everything();
    expect(refusal(await giveBack(analyst, form, { [strange]: 'x' }))).toBe('INVALID');
    expect(await everything()).toEqual(before);
  });

  test('the same decision sent again is told once', async () => {
    const form = await sent(focal, obligation);
    for (let time = 0; time < 3; time++) succeeded(await giveBack(analyst, form, { note: 'Corrija.' }));
    expect(await db.remark.count({ where: { activityId: form.id, kind: 'RETURNED' } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: form.id, action: 'activity.returned' } })).toBe(1);
    expect(refusal(await decide(analyst, form))).toBe('WRONG_STATE');
  });
});

describe('asking and answering', () => {
  test('leave the activity in the queue, marked until the answer comes', async () => {
    const form = await sent(focal, obligation);
    const inQueue = async () => {
      const { queue } = await loadReview(analyst, reviewQuery.parse({}));
      return queue.find(({ id }) => id === form.id);
    };
    expect(await inQueue()).toMatchObject({ awaits: false });
    succeeded(await ask(analyst, form));
    expect(await inQueue()).toMatchObject({ awaits: true });
    expect(await loadConversation(focal, await find(form))).toMatchObject({
      awaits: true,
      answer: { remarkId: expect.any(String) },
    });
    succeeded(await answer(focal, form));
    expect(await inQueue()).toMatchObject({ awaits: false });
    expect(await find(form)).toMatchObject({ status: 'SUBMITTED', version: 2 });
    const remarks = await listRemarks(focal, form.id);
    expect(remarks.map(({ kind, text }) => [kind, text])).toEqual([
      ['SUBMITTED', null],
      ['QUESTION', 'De quem foi a iniciativa?'],
      ['ANSWER', 'Da Secretaria.'],
    ]);
  });

  test('sent twice say it once', async () => {
    const form = await sent(focal, obligation);
    const remarkId = randomUUID();
    for (let time = 0; time < 2; time++) succeeded(await ask(analyst, form, { remarkId }));
    const answerId = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => answer(focal, form, { remarkId: answerId })));
    expect(results.map(refusal)).toEqual(['ok', 'ok', 'ok']);
    expect(await db.remark.count({ where: { activityId: form.id } })).toBe(3);
  });

  test('there is nothing to answer before a question, after the answer, or after the decision', async () => {
    const form = await sent(focal, obligation);
    expect(refusal(await answer(focal, form))).toBe('QUESTION_ANSWERED');
    succeeded(await ask(analyst, form));
    succeeded(await answer(focal, form));
    expect(refusal(await answer(focal, form))).toBe('QUESTION_ANSWERED');
    succeeded(await decide(analyst, form));
    expect(refusal(await answer(focal, form))).toBe('WRONG_STATE');
    expect(refusal(await ask(analyst, { ...form, version: '3' }))).toBe('WRONG_STATE');
  });

  test('a question needs words', async () => {
    const form = await sent(focal, obligation);
    expect(await ask(analyst, form, { note: '  ' })).toMatchObject({
      code: 'INVALID',
      fieldErrors: { note: [expect.any(String)] },
    });
  });

  test('whoever answers becomes an author, who does not review it', async () => {
    const own = await obligationOf('SEGES', '2.2');
    const [author, colleague] = [await person('NETWORK_ANALYST', 'SEGES'), await person('NETWORK_ADMIN', 'SEGES')];
    const form = await sent(author, own);
    expect(refusal(await ask(author, form))).toBe('OWN_WORK');
    succeeded(await ask(analyst, form));
    succeeded(await answer(colleague, form));
    expect(refusal(await decide(colleague, form))).toBe('OWN_WORK');
    expect(refusal(await decide(analyst, form))).toBe('ok');
  });
});

describe('whom a remark concerns is told, in the same transaction', () => {
  test('authors of what SEGES says, the reviewer of what the party says, and nobody of their own words', async () => {
    const form = await sent(focal, obligation);
    expect(await toldOf(form.id)).toEqual([]);
    succeeded(await ask(analyst, form));
    succeeded(await answer(coordinator, form));
    expect(await toldOf(form.id)).toEqual([`ANSWER: ${analyst.name}`, `QUESTION: ${focal.name}`]);
    succeeded(await giveBack(analyst, form, { note: 'Corrija.' }, '2026-11-23'));
    const again = { ...form, version: '3', intent: 'submit' as const };
    succeeded(await perform(saveActivity, by(focal, '2026-11-24'), again));
    expect(await toldOf(form.id)).toEqual(
      [
        `ANSWER: ${analyst.name}`,
        `QUESTION: ${focal.name}`,
        `RETURNED: ${focal.name}`,
        `RETURNED: ${coordinator.name}`,
        `SUBMITTED: ${analyst.name}`,
      ].sort(),
    );
  });

  test('who was ticked is told too, once, and named in the remark', async () => {
    const form = await sent(focal, obligation);
    const other = await person('NETWORK_ADMIN', 'SEGES');
    succeeded(await ask(analyst, form, { notify: [coordinator.userId, other.userId, focal.userId, analyst.userId] }));
    expect(await toldOf(form.id)).toEqual([coordinator, other, focal].map(({ name }) => `QUESTION: @${name}`).sort());
    const [, question] = await listRemarks(focal, form.id);
    expect(question?.mentions.toSorted()).toEqual([coordinator.name, other.name, focal.name].sort());
  });

  test.each([
    ['a person of another party', () => person('FOCAL_POINT', 'IEX/RO')],
    ['somebody who does not exist', async () => ({ userId: randomUUID() })],
    [
      'somebody whose account was closed',
      async () => {
        const gone = await person('FOCAL_POINT', 'SEPOG/RO');
        await db.user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
        return gone;
      },
    ],
  ])('%s cannot be ticked, and nothing is said', async (_who, make) => {
    const form = await sent(focal, obligation);
    const { userId } = await make();
    const before = await everything();
    const result = await ask(analyst, form, { notify: [coordinator.userId, userId] });
    expect(result).toMatchObject({ ok: false, code: 'INVALID', fieldErrors: { notify: [expect.any(String)] } });
    expect(await everything()).toEqual(before);
  });

  test('an author who left the party is not told', async () => {
    const leaving = await person('FOCAL_POINT', 'SEPOG/RO');
    const form = await sent(leaving, obligation);
    await db.membership.deleteMany({ where: { userId: leaving.userId } });
    succeeded(await decide(analyst, form));
    expect(await toldOf(form.id)).toEqual([]);
  });
});

describe('of two reviewers at once', () => {
  test('one decides, and the other is told so', async () => {
    const form = await sent(focal, obligation);
    const other = await person('NETWORK_ADMIN', 'SEGES');
    const results = await Promise.all([decide(analyst, form), giveBack(other, form, { note: 'Corrija.' })]);
    expect(results.map(refusal).sort()).toEqual(['WRONG_STATE', 'ok']);
    expect(await db.remark.count({ where: { activityId: form.id, kind: { not: 'SUBMITTED' } } })).toBe(1);
  });
});

describe('a file in quarantine', () => {
  test('keeps the activity from being validated, but not from being returned', async () => {
    const form = await sent(focal, obligation);
    await db.evidenceFile.updateMany({ where: { evidenceId: await proofOf(form) }, data: { scan: 'WAITING' } });
    expect(refusal(await decide(analyst, form))).toBe('EVIDENCE_WAITING');
    expect((await loadBulk(analyst, [form.id])).rows).toMatchObject([{ obstacle: 'QUARANTINE' }]);
    expect(refusal(await giveBack(analyst, form, { note: 'Envie de novo.' }))).toBe('ok');
  });
});

test('a decision says only what its form has', async () => {
  const form = await sent(focal, obligation);
  const injected = { authorId: focal.userId, createdAt: new Date(0), status: 'DRAFT', kind: 'ANSWER', points: '[]' };
  const review = { id: form.id, version: '2', decision: 'VALIDATED' as const, ...injected };
  succeeded(await perform(reviewActivity, by(analyst), review));
  const [, stored] = await db.remark.findMany({ where: { activityId: form.id }, orderBy: { kind: 'asc' } });
  expect(stored).toMatchObject({ authorId: analyst.userId, kind: 'VALIDATED', points: [] });
  expect(stored?.createdAt).toEqual(by(analyst).now);
});
