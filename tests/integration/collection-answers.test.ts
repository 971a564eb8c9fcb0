import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { receiptContent } from '@/lib/domain/collection/receipt';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadAnswer, loadReceipt } from '@/lib/features/answers/loaders';
import { loadCollection, loadMatrix, seesAll } from '@/lib/features/collections/loaders';
import { matrixQuery } from '@/lib/features/collections/schema';
import { cnpjOf } from '@/tests/factories/accessions';
import { by, draft, obligationOf, refusal, sent, succeeded, validated } from '@/tests/factories/activities';
import {
  answer,
  forgetCollections,
  give,
  goalsOf,
  opened,
  owedFor,
  partyOf,
  stored,
} from '@/tests/factories/collections';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { reopen } from '@/tests/factories/review';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let analyst: Actor;
let focal: Actor;
let iex: Actor;
let id: string;
let ownGoals: string[];
let iexGoals: string[];

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  await addAccession('MUN/RO', cnpjOf(7));
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  iex = await person('FOCAL_POINT', 'IEX/RO');
  ownGoals = await goalsOf(focal);
  iexGoals = await goalsOf(iex);
});
afterAll(() => world.close());
beforeEach(async () => {
  await db.activityEvidence.deleteMany();
  await db.activity.deleteMany();
  await forgetCollections();
  id = await opened(analyst);
});

const sixteen = { performedFrom: '2026-03-10', hours: '16' };
const course = async () => validated(focal, analyst, await obligationOf('SEPOG/RO', '2.2'), sixteen);
const without = (code: string) => ownGoals.filter((one) => one !== code);

describe('sending an answer', () => {
  test('gives a protocol and a receipt, and fulfils goal 3.5 on that day', async () => {
    await course();
    const input = answer(focal, id, { nothing: without('2.2'), eixo1: 'Governança.', highlights: 'Turma nova.' });
    succeeded(await give(focal, input, '2026-11-24'));
    const { protocol, receipts, firstSentAt } = await stored(id, focal);
    expect(protocol).toMatch(/^COL-2026-SEPOGRO-[0-9A-F]{4}$/);
    expect(firstSentAt).toEqual(by(focal, '2026-11-24').now);
    expect(receipts).toMatchObject([{ number: 1, sentById: focal.userId }]);
    const content = receiptContent.parse(receipts[0]?.content);
    expect(content.goals.find(({ code }) => code === '2.2')).toMatchObject({ validated: 1, hours: 16, nothing: false });
    expect(content).toMatchObject({
      party: { acronym: 'SEPOG/RO' },
      narratives: [{ text: 'Governança.' }],
      highlights: 'Turma nova.',
    });
    const owed = { status: 'FULFILLED', fulfilledOn: toUtc(civilDate('2026-11-24')) };
    expect(await owedFor(id, focal)).toMatchObject(owed);
    expect(await db.auditEvent.findFirst({ where: { action: 'answer.sent' }, orderBy: { id: 'desc' } })).toMatchObject({
      actorId: focal.userId,
      partyId: partyOf(focal),
      data: { year: 2026 },
    });
  });

  test('in which every goal has nothing is an answer too', async () => {
    succeeded(await give(iex, answer(iex, id, { nothing: iexGoals })));
    expect(await owedFor(id, iex)).toMatchObject({ status: 'NOTHING_TO_REPORT' });
  });

  test('is refused with each goal that says nothing in a field of its own, and keeps nothing', async () => {
    await course();
    const nothing = without('2.2').filter((code) => code !== '3.4' && code !== '1.5');
    const refused = await give(focal, answer(focal, id, { nothing }));
    const told = [expect.stringContaining('marque “nada a informar”')];
    expect(refused).toMatchObject({ code: 'INVALID', fieldErrors: { 'nothing-1-5': told, 'nothing-3-4': told } });
    expect(await db.collectionAnswer.count()).toBe(0);
    expect(await owedFor(id, focal)).toMatchObject({ status: 'OPEN' });
  });

  test('is refused where nothing is declared of a goal with validated work, or of one that is not the party’s', async () => {
    await course();
    const told = await give(focal, answer(focal, id, { nothing: ownGoals }));
    expect(told).toMatchObject({ code: 'INVALID', fieldErrors: { nothing: [expect.stringContaining('2.2')] } });
    expect(refusal(await give(iex, answer(iex, id, { nothing: [...iexGoals, 'C2'] })))).toBe('INVALID');
  });

  test('with one tick declares the goals that it was shown for, and is refused once one more is without work', async () => {
    await course();
    const shown = without('2.2').filter((code) => code !== '2.3');
    const tick = { nothing: [shown.join(' ')] };
    const refused = await give(focal, answer(focal, id, tick));
    expect(refused).toMatchObject({ code: 'INVALID', fieldErrors: { 'nothing-2-3': [expect.any(String)] } });
    await sent(focal, await obligationOf('SEPOG/RO', '2.3'), { performedFrom: '2026-04-10', hours: undefined });
    succeeded(await give(focal, answer(focal, id, tick)));
    const content = receiptContent.parse((await stored(id, focal)).receipts[0]?.content);
    expect(content.goals.filter(({ nothing }) => nothing).map(({ code }) => code)).toEqual(shown);
    expect(await owedFor(id, focal)).toMatchObject({ status: 'FULFILLED' });
    succeeded(await give(iex, answer(iex, id, { nothing: [iexGoals.join(' ')] })));
    expect(await owedFor(id, iex)).toMatchObject({ status: 'NOTHING_TO_REPORT' });
  });

  test('a draft keeps what that tick declared, goal by goal', async () => {
    succeeded(await give(focal, answer(focal, id, { nothing: [ownGoals.join(' ')], intent: 'save' })));
    expect((await loadAnswer(focal, 2026, partyOf(focal)))?.values.nothing).toEqual(ownGoals);
  });

  test('a draft is kept whatever it declares, so that no text is lost, and asked about when it is sent', async () => {
    await course();
    const typed = { nothing: ownGoals, highlights: 'O que se escreveu fica.' };
    succeeded(await give(focal, answer(focal, id, { ...typed, intent: 'save' })));
    expect(await stored(id, focal)).toMatchObject({ highlights: 'O que se escreveu fica.', protocol: null });
    expect(refusal(await give(focal, answer(focal, id, { ...typed, version: '1' })))).toBe('INVALID');
  });

  test('counts work in review as something to say, and no draft', async () => {
    await sent(focal, await obligationOf('SEPOG/RO', '2.2'), sixteen);
    await draft(focal, await obligationOf('SEPOG/RO', '3.4'), { performedFrom: '2026-05-10', hours: undefined });
    expect(refusal(await give(focal, answer(focal, id, { nothing: without('2.2') })))).toBe('ok');
    await forgetCollections();
    id = await opened(analyst);
    const silent = without('2.2').filter((code) => code !== '3.4');
    expect(refusal(await give(focal, answer(focal, id, { nothing: silent })))).toBe('INVALID');
  });

  test('after the day is late, by Brasília’s clock', async () => {
    const input = answer(iex, id, { nothing: iexGoals });
    // 23h59 of the last day in Brasília is the next day in UTC.
    const { saveAnswer } = await import('@/lib/features/answers/mutations');
    succeeded(await perform(saveAnswer, { actor: iex, now: new Date('2026-12-19T02:59:00Z') }, input));
    expect(await owedFor(id, iex)).toMatchObject({ fulfilledOn: toUtc(civilDate('2026-12-18')) });
    await course();
    succeeded(await give(focal, answer(focal, id, { nothing: without('2.2') }), '2026-12-19'));
    const collection = await loadCollection(analyst, 2026);
    const matrix = collection && (await loadMatrix(analyst, collection, matrixQuery.parse({})));
    const standings = matrix?.rows.map(({ party, standing }) => [party.acronym, standing]);
    expect(standings).toEqual([
      ['SEPOG/RO', 'LATE'],
      ['IEX/RO', 'NOTHING'],
      ['MUN/RO', 'PENDING'],
    ]);
  });

  test('fifty times at once gives one protocol, one receipt and one entry in the trail', async () => {
    const input = answer(iex, id, { nothing: iexGoals, highlights: 'Pressa' });
    const results = await Promise.all(Array.from({ length: 50 }, () => give(iex, input)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 50 }, () => 'ok'));
    const { receipts, id: answerId } = await stored(id, iex);
    expect(receipts).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { entityId: answerId } })).toBe(1);
  });

  test('two colleagues at once send one answer, and the other sees both versions', async () => {
    const other = await person('PARTY_COORDINATOR', 'IEX/RO');
    const results = await Promise.all([
      give(iex, answer(iex, id, { nothing: iexGoals, highlights: 'Um' })),
      give(other, answer(other, id, { nothing: iexGoals, highlights: 'Outro' })),
    ]);
    expect(results.map(refusal).sort()).toEqual(['CONFLICT', 'ok']);
    const lost = results.find((result) => !result.ok);
    expect(lost).toMatchObject({ conflict: { version: 1, values: { nothing: [...iexGoals].sort() } } });
    expect((await stored(id, iex)).receipts).toHaveLength(1);
  });

  test('keeps very long texts and letters of any script as they were, and refuses longer ones', async () => {
    const text = `${'Ações não latinas: Привет, 日本語, עברית, 🌱. '.repeat(170)}`.trim();
    succeeded(await give(iex, answer(iex, id, { nothing: iexGoals, eixo2: text, highlights: 'palavra'.repeat(900) })));
    const [receipt] = (await stored(id, iex)).receipts;
    expect(receiptContent.parse(receipt?.content).narratives[0]?.text).toBe(text);
    expect(refusal(await give(iex, answer(iex, id, { version: '1', eixo1: 'a'.repeat(8_001) })))).toBe('INVALID');
  });
});

describe('an answer that was sent', () => {
  beforeEach(async () => {
    succeeded(await give(iex, answer(iex, id, { nothing: iexGoals }), '2026-12-10'));
  });
  const correct = (given: object, day = '2027-01-05') =>
    give(iex, answer(iex, id, { version: '1', nothing: iexGoals, ...given }), day);

  test('is corrected by a new version of the receipt, which keeps the protocol and the first day', async () => {
    const before = await stored(id, iex);
    succeeded(await correct({ highlights: 'Faltou contar.' }));
    const after = await stored(id, iex);
    expect(after).toMatchObject({ protocol: before.protocol, firstSentAt: before.firstSentAt });
    expect(after.receipts.map(({ number }) => number)).toEqual([1, 2]);
    expect(after.receipts[0]).toEqual(before.receipts[0]);
    expect(await owedFor(id, iex)).toMatchObject({ fulfilledOn: toUtc(civilDate('2026-12-10')) });
  });

  test('and is sent again just as it was has no new version', async () => {
    succeeded(await correct({}));
    expect((await stored(id, iex)).receipts).toHaveLength(1);
  });

  test('and is changed without being sent says so, and the receipt stays', async () => {
    succeeded(await correct({ highlights: 'Em rascunho', intent: 'save' }));
    expect(await loadAnswer(iex, 2026, partyOf(iex))).toMatchObject({ state: 'CHANGED' });
    expect((await loadReceipt(iex, 2026, partyOf(iex), undefined))?.receipt.content.highlights).toBeNull();
  });

  test('keeps the name that the party had, whatever it is called now', async () => {
    await db.party.update({ where: { id: partyOf(iex) }, data: { acronym: 'NOVO/RO', name: 'Outro nome' } });
    const receipt = await loadReceipt(iex, 2026, partyOf(iex), 1);
    expect(receipt?.receipt.content.party).toEqual({ acronym: 'IEX/RO', name: 'Órgão IEX/RO' });
    expect(receipt?.protocol).toMatch(/^COL-2026-IEXRO-/);
    await db.party.update({ where: { id: partyOf(iex) }, data: { acronym: 'IEX/RO', name: 'Órgão IEX/RO' } });
  });
});

test('what was sent fulfils goal 3.5 whatever happens to the activities meanwhile', async () => {
  const activity = await course();
  succeeded(await give(focal, answer(focal, id, { nothing: without('2.2') })));
  succeeded(await reopen(analyst, activity));
  expect(await owedFor(id, focal)).toMatchObject({ status: 'FULFILLED' });
});

test('an activity recorded for a collection’s obligation does not stand in for the answer', async () => {
  await validated(focal, analyst, (await owedFor(id, focal)).id, { performedFrom: '2026-11-20', hours: undefined });
  expect(await owedFor(id, focal)).toMatchObject({ status: 'OPEN', fulfilledOn: null });
});

describe('another party', () => {
  test('neither answers nor reads it, and who only reads does not answer', async () => {
    const attempts = [
      await give(iex, answer(iex, id, { partyId: partyOf(focal) })),
      await give(analyst, answer(analyst, id, { partyId: partyOf(iex) })),
      await give(await person('VIEWER', 'IEX/RO'), answer(iex, id)),
      await give(await person('AUDITOR', 'SEGES'), answer(iex, id)),
      await give(focal, answer(focal, partyOf(focal))),
    ];
    expect(attempts.map(refusal)).toEqual(attempts.map(() => 'NOT_FOUND'));
    expect(await db.collectionAnswer.count()).toBe(0);
    succeeded(await give(iex, answer(iex, id, { nothing: iexGoals })));
    expect(await loadAnswer(focal, 2026, partyOf(iex))).toBeNull();
    expect(await loadReceipt(focal, 2026, partyOf(iex), 1)).toBeNull();
    expect(await loadReceipt(await person('VIEWER', 'IEX/RO'), 2026, partyOf(iex), 1)).not.toBeNull();
    expect(await loadReceipt(await person('AUDITOR', 'SEGES'), 2026, partyOf(iex), 1)).not.toBeNull();
  });

  test('sees no row of the matrix but its own', async () => {
    expect(seesAll(focal)).toBe(false);
    const collection = await loadCollection(focal, 2026);
    const matrix = collection && (await loadMatrix(focal, collection, matrixQuery.parse({})));
    expect(matrix?.rows.map(({ party }) => party.acronym)).toEqual(['SEPOG/RO']);
    expect(matrix).toMatchObject({ found: 1, manages: false, closes: false });
  });
});

test('the party sees what the system holds by goal, and what is still on the way apart', async () => {
  await course();
  await sent(focal, await obligationOf('SEPOG/RO', '2.2'), sixteen);
  await draft(focal, await obligationOf('SEPOG/RO', '2.2'), { performedFrom: undefined });
  const loaded = await loadAnswer(focal, 2026, partyOf(focal));
  const goal = loaded?.goals.find(({ code }) => code === '2.2');
  expect(goal).toMatchObject({ validated: 1, hours: 16, inReview: 1, unsent: 1 });
  expect(goal?.work).toHaveLength(3);
  expect(loaded?.goals.map(({ code }) => code)).toEqual(ownGoals);
  expect(loaded?.goals.find(({ code }) => code === '3.4')).toMatchObject({ validated: 0, work: [] });
  expect(await loadAnswer(focal, 2027, partyOf(focal))).toBeNull();
});
