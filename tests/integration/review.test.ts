import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveActivity } from '@/lib/features/activities/mutations';
import { listRemarks } from '@/lib/features/remarks/data';
import { loadBulk, loadConversation, loadReturn, loadReview } from '@/lib/features/review/loaders';
import { reviewActivity, validateMany } from '@/lib/features/review/mutations';
import { pointField, queueHref, queueOf, reviewQuery } from '@/lib/features/review/schema';
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

describe('validating many at once', () => {
  const many = (reviewer: Actor, forms: TypedActivity[]) =>
    perform(validateMany, by(reviewer), { seen: forms.map(({ id, version }) => `${id}:${version}`) });

  test('shows first what each counts and what is fulfilled on which day, and then does just that', async () => {
    const ofSeges = { goal: { code: '3.1' }, party: { acronym: 'SEGES' } };
    const { id: target } = await db.obligation.findFirstOrThrow({ where: ofSeges, orderBy: { periodStart: 'asc' } });
    const author = await person('NETWORK_ANALYST', 'SEGES');
    const banner = { title: 'Banner', performedFrom: '2026-03-01', hours: undefined, items: ['banner'] };
    const others = {
      title: 'Notícia e pop-up',
      performedFrom: '2026-03-09',
      hours: undefined,
      items: ['notícia', 'pop-up'],
    };
    const forms = [await sent(author, target, banner), await sent(author, target, others)];
    const { rows } = await loadBulk(
      analyst,
      forms.map(({ id }) => id),
    );
    expect(rows.map(({ obstacle }) => obstacle)).toEqual([null, null]);
    expect(rows[0]?.effects).toMatchObject([
      { goalCode: '3.1', before: { status: 'IN_REVIEW' }, after: { status: 'FULFILLED', fulfilledOn: '2026-03-09' } },
    ]);
    expect(refusal(await many(analyst, forms))).toBe('ok');
    const stored = await db.obligation.findUniqueOrThrow({ where: { id: target } });
    expect([stored.status, stored.fulfilledOn?.toISOString().slice(0, 10)]).toEqual(['FULFILLED', '2026-03-09']);
    for (const { id } of forms) {
      expect(await db.auditEvent.count({ where: { entityId: id, action: 'activity.validated' } })).toBe(1);
      expect(await toldOf(id)).toEqual([`VALIDATED: ${author.name}`]);
    }
  });

  test('refuses all when one changed meanwhile, and changes nothing', async () => {
    const forms = [await sent(focal, obligation), await sent(focal, obligation)];
    const [first] = forms;
    if (first) succeeded(await giveBack(analyst, first, { note: 'Corrija.' }));
    const before = await everything();
    expect(refusal(await many(analyst, forms))).toBe('SELECTION_CHANGED');
    expect(await everything()).toEqual(before);
  });

  test('takes neither own work, nor another version, nor what waits for an answer', async () => {
    const own = await obligationOf('SEGES', '2.2');
    const mine = await sent(analyst, own);
    const asked = await sent(focal, obligation);
    succeeded(await ask(analyst, asked));
    const { rows } = await loadBulk(analyst, [mine.id, asked.id]);
    expect(new Map(rows.map(({ id, obstacle }) => [id, obstacle]))).toEqual(
      new Map([
        [mine.id, 'OWN_WORK'],
        [asked.id, 'QUESTION_OPEN'],
      ]),
    );
    const fine = await sent(focal, obligation);
    for (const wrong of [mine, asked, { ...fine, version: '1' }])
      expect(refusal(await many(analyst, [wrong]))).toBe('SELECTION_CHANGED');
  });

  test('is for reviewers alone, and finds only what exists', async () => {
    const fine = await sent(focal, obligation);
    expect(refusal(await many(coordinator, [fine]))).toBe('NOT_FOUND');
    expect(refusal(await many(analyst, [fine, { ...fine, id: randomUUID() }]))).toBe('NOT_FOUND');
    expect(await find(fine)).toMatchObject({ status: 'SUBMITTED' });
  });

  test('takes at most 50, and at least one', async () => {
    const seen = Array.from({ length: 51 }, () => `${randomUUID()}:2`);
    expect(refusal(await perform(validateMany, by(analyst), { seen }))).toBe('INVALID');
    expect(refusal(await perform(validateMany, by(analyst), { seen: [] }))).toBe('INVALID');
    expect(refusal(await perform(validateMany, by(analyst), { seen: ['x:1'] }))).toBe('INVALID');
  });

  test('of the same list confirmed twice at once, one is done', async () => {
    const forms = [await sent(focal, obligation), await sent(focal, obligation)];
    const results = await Promise.all([many(analyst, forms), many(analyst, forms)]);
    expect(results.map(refusal).sort()).toEqual(['SELECTION_CHANGED', 'ok']);
  });
});

describe('the queue', () => {
  test('narrows by party, goal, axis and words without accents, and the next one opens after a decision', async () => {
    const word = `Capacitação ${randomUUID().slice(0, 8)}`;
    const forms = [
      await sent(focal, obligation, { title: `${word} um` }),
      await sent(focal, obligation, { title: `${word} dois` }),
    ];
    const load = (query: Record<string, string>) => loadReview(analyst, reviewQuery.parse(query));
    const busca = word.replace('ç', 'C').replace('ã', 'a');
    const { queue, total, open } = await load({ busca });
    expect(total).toBe(2);
    const [first, second] = queue;
    expect(open?.activity.id).toBe(first?.id);
    expect(queue.map(({ id }) => id).sort()).toEqual(forms.map(({ id }) => id).sort());
    const partyId = focal.memberships[0]?.partyId ?? '';
    expect((await load({ busca, participe: partyId, meta: '2.2', eixo: '2' })).total).toBe(2);
    expect((await load({ busca, meta: '3.1' })).total).toBe(0);
    expect((await load({ busca, eixo: '3' })).total).toBe(0);
    expect((await load({ busca, participe: randomUUID() })).total).toBe(0);
    const decided = forms.find(({ id }) => id === first?.id) as TypedActivity;
    succeeded(await decide(analyst, decided));
    const after = await load({ busca, depois: decided.id });
    expect(after.open?.activity.id).toBe(second?.id);
    expect(after.total).toBe(1);
  });

  test('marks and filters what is past its deadline, by the agreement’s setting', async () => {
    const late = await sent(focal, obligation, { title: 'Antiga' });
    await db.activity.update({ where: { id: late.id }, data: { submittedAt: new Date('2026-11-09T15:00:00Z') } });
    const fresh = await sent(focal, obligation, { title: 'Nova' });
    const load = async (query: Record<string, string>) =>
      new Map((await loadReview(analyst, reviewQuery.parse(query))).queue.map((entry) => [entry.id, entry]));
    const all = await load({});
    // Ten days from a Monday are a Thursday.
    expect(all.get(late.id)).toMatchObject({ dueOn: '2026-11-19', isLate: true });
    expect(await load({ vencidas: '1' })).toEqual(new Map([[late.id, all.get(late.id)]]));
    await db.agreement.updateMany({ data: { reviewDays: 11 } });
    // The eleventh is a holiday, then comes the weekend.
    expect((await load({})).get(late.id)).toMatchObject({ dueOn: '2026-11-23', isLate: false });
    expect((await load({ vencidas: '1' })).size).toBe(0);
    expect((await load({})).has(fresh.id)).toBe(true);
    await db.agreement.updateMany({ data: { reviewDays: 10 } });
  });

  test('its address survives a form, and nothing else gets into it', () => {
    const query = reviewQuery.parse({ busca: 'ação & obra', vencidas: '1', pagina: '3', eixo: 'x', outra: '1' });
    const href = queueHref(query, { depois: 'x' });
    expect(queueOf(href.split('?')[1])).toEqual({ busca: 'ação & obra', vencidas: '1', pagina: 3 });
    expect(href).not.toContain('outra');
    expect(queueHref(reviewQuery.parse({}))).toBe('/analise');
    expect(queueOf('https://mal.example/?x=1')).toEqual({ pagina: 1 });
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
