import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadBulk, loadReview } from '@/lib/features/review/loaders';
import { validateMany } from '@/lib/features/review/mutations';
import { queueHref, queueOf, reviewQuery } from '@/lib/features/review/schema';
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
import { ask, giveBack, toldOf } from '@/tests/factories/review';
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

const find = (form: TypedActivity) =>
  db.activity.findUniqueOrThrow({ where: { id: form.id }, include: { party: true } });

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
