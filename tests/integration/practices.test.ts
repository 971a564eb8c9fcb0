import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { LISTS } from '@/lib/features/lists/schema';
import { loadPracticeList, loadPublicPractice, loadPublicPractices } from '@/lib/features/practice-list/loaders';
import { loadPractice, loadPracticeForm } from '@/lib/features/practices/loaders';
import { decidePractice, discardPractice, savePractice } from '@/lib/features/practices/mutations';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import {
  decidedPractice,
  everyPractice,
  offered,
  publishedPractice,
  type TypedPractice,
  typedPractice,
} from '@/tests/factories/practices';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let analyst: Actor;
let admin: Actor;
let focal: Actor;
let colleague: Actor;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  colleague = await person('PARTY_COORDINATOR', 'SEPOG/RO');
});
afterAll(() => world.close());

const save = (actor: Actor, form: TypedPractice) => perform(savePractice, by(actor), form);
const everything = (asked: Record<string, string> = {}) => LISTS['boas-praticas'].parse(asked);

describe('a practice', () => {
  test('is drafted with a title and a summary, sent when whole, published by another, and read by anybody', async () => {
    const form = typedPractice({ intent: 'save', done: undefined, results: undefined });
    succeeded(await save(focal, form));
    const sent = { ...form, version: '1', intent: 'submit' as const };
    expect(await save(focal, sent)).toMatchObject({
      ...{ ok: false, code: 'INVALID' },
      fieldErrors: { done: [expect.any(String)], results: [expect.any(String)] },
    });
    succeeded(await save(focal, { ...sent, done: 'Feito', results: 'Bom' }));
    expect(await loadPublicPractice(form.id)).toBeNull();
    succeeded(await decidedPractice(analyst, form.id, 'PUBLISH', '2'));
    expect(await loadPublicPractice(form.id)).toMatchObject({
      practice: { done: 'Feito' },
      axisTitle: 'Capacitação dos usuários do Sistema',
    });
    const trail = await db.auditEvent.findMany({ where: { entityId: form.id }, orderBy: { id: 'asc' } });
    expect(trail.map(({ action }) => action)).toEqual(['practice.saved', 'practice.submitted', 'practice.published']);
  });

  test('is returned with what to mend, mended, and sent again', async () => {
    const form = await offered(focal);
    succeeded(await decidedPractice(analyst, form.id, 'RETURN'));
    expect(await loadPractice(focal, form.id)).toMatchObject({
      ...{ edits: true, discards: false },
      practice: { status: 'RETURNED', returnNote: 'Conte os números' },
    });
    succeeded(await save(colleague, { ...form, version: '2', results: 'Nove em dez' }));
    expect((await loadPractice(focal, form.id))?.practice).toMatchObject({ status: 'SUBMITTED', returnNote: null });
  });

  test('is taken back from the public with the reason', async () => {
    const { id } = await publishedPractice(focal, analyst);
    succeeded(await decidedPractice(admin, id, 'RETRACT', '2'));
    expect(await loadPublicPractice(id)).toBeNull();
    expect((await loadPractice(focal, id))?.practice).toMatchObject({ status: 'RETURNED', publishedAt: null });
  });

  test('moves only from the states that lead there', async () => {
    const { id } = await publishedPractice(focal, analyst);
    expect(refusal(await decidedPractice(admin, id, 'PUBLISH', '2'))).toBe('WRONG_STATE');
    expect(refusal(await decidedPractice(admin, id, 'RETURN', '2'))).toBe('WRONG_STATE');
    expect(refusal(await save(focal, typedPractice({ id, version: '2' })))).toBe('WRONG_STATE');
    const waiting = await offered(focal);
    expect(refusal(await save(focal, { ...waiting, version: '1', title: 'Outro' }))).toBe('WRONG_STATE');
    expect(refusal(await decidedPractice(analyst, waiting.id, 'RETRACT'))).toBe('WRONG_STATE');
    expect(refusal(await perform(discardPractice, by(focal), { id: waiting.id, version: '1' }))).toBe('WRONG_STATE');
  });

  test('is returned only with what to mend', async () => {
    const { id } = await offered(focal);
    const silent = { id, version: '1', decision: 'RETURN' as const, note: ' ' };
    expect(refusal(await perform(decidePractice, by(analyst), silent))).toBe('INVALID');
  });

  test('that was never sent can be thrown away', async () => {
    const form = typedPractice({ intent: 'save' });
    succeeded(await save(focal, form));
    succeeded(await perform(discardPractice, by(focal), { id: form.id, version: '1' }));
    expect(await loadPractice(focal, form.id)).toBeNull();
  });
});

describe('who wrote', () => {
  test('never publishes, whether they began it, mended it or sent it', async () => {
    const form = await offered(analyst);
    expect(refusal(await decidedPractice(analyst, form.id, 'PUBLISH'))).toBe('OWN_WORK');
    expect(await loadPractice(analyst, form.id)).toMatchObject({ decides: false, waitsForOther: true });
    const waiting = async (actor: Actor) => (await loadPracticeList(actor, everything())).toDecide;
    expect(await waiting(admin)).toBe((await waiting(analyst)) + 1);
    expect(await waiting(focal)).toBe(0);
    succeeded(await decidedPractice(admin, form.id, 'RETURN'));
    succeeded(await save(admin, { ...form, version: '2', results: 'Com números' }));
    expect(refusal(await decidedPractice(admin, form.id, 'PUBLISH', '3'))).toBe('OWN_WORK');
    expect(refusal(await decidedPractice(analyst, form.id, 'PUBLISH', '3'))).toBe('OWN_WORK');
    const third = await person('NETWORK_ANALYST', 'SEGES');
    succeeded(await decidedPractice(third, form.id, 'PUBLISH', '3'));
  });

  test('is kept apart by the database too', async () => {
    const { id } = await offered(focal);
    const data = { status: 'PUBLISHED' as const, publishedAt: new Date(), decidedById: focal.userId };
    await expect(db.goodPractice.update({ where: { id }, data })).rejects.toThrow();
  });
});

describe('races', () => {
  test('fifty times at once is one practice', async () => {
    const form = typedPractice({ title: 'Pressa' });
    const results = await Promise.all(Array.from({ length: 50 }, () => save(focal, form)));
    expect(results.map(refusal)).toEqual(results.map(() => 'ok'));
    expect(await db.goodPractice.count({ where: { title: 'Pressa' } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: form.id } })).toBe(1);
  });

  test('two who decide at once leave one decision, and the other sees that it is too late', async () => {
    const { id } = await offered(focal);
    const results = await Promise.all([decidedPractice(analyst, id, 'PUBLISH'), decidedPractice(admin, id, 'RETURN')]);
    expect(results.map(refusal).toSorted()).toEqual(['WRONG_STATE', 'ok']);
  });

  test('two who mend the same draft at once: one is saved, and the other sees a conflict', async () => {
    const form = typedPractice({ intent: 'save' });
    succeeded(await save(focal, form));
    const results = await Promise.all([
      save(focal, { ...form, version: '1', title: 'De Ana' }),
      save(colleague, { ...form, version: '1', title: 'De Carla' }),
    ]);
    expect(results.map(refusal).toSorted()).toEqual(['CONFLICT', 'ok']);
  });
});

describe('evidence', () => {
  async function evidenceOf(acronym: string, published: boolean) {
    const { id: partyId } = await db.party.findFirstOrThrow({ where: { acronym }, select: { id: true } });
    const facts = { partyId, kind: 'REPORT' as const, form: 'LINK' as const, url: 'https://praticas.example/1' };
    const publication = published ? { publishedAt: new Date(), publishedById: analyst.userId } : {};
    const data = { ...facts, ...publication, title: 'Relatório', sensitivity: 'PUBLIC' as const };
    return (await db.evidence.create({ data: { ...data, createdById: focal.userId } })).id;
  }

  test('of the own party that is public can be pointed at; nothing else can', async () => {
    const evidenceId = await evidenceOf('SEPOG/RO', true);
    const form = await publishedPractice(focal, analyst, { evidenceId });
    expect((await loadPublicPractice(form.id))?.practice.evidence).toMatchObject({ id: evidenceId });
    const before = await everyPractice();
    for (const other of [await evidenceOf('SEPOG/RO', false), await evidenceOf('IEX/RO', true), randomUUID()])
      expect(await save(focal, typedPractice({ evidenceId: other }))).toMatchObject({
        fieldErrors: { evidenceId: [expect.any(String)] },
      });
    expect(await everyPractice()).toEqual(before);
  });

  test('that is taken back from the public disappears from the practice too', async () => {
    const evidenceId = await evidenceOf('SEPOG/RO', true);
    const { id } = await publishedPractice(focal, analyst, { evidenceId });
    await db.evidence.update({ where: { id: evidenceId }, data: { publishedAt: null, publishedById: null } });
    expect((await loadPublicPractice(id))?.practice.evidence).toBeNull();
  });
});

describe('the public list', () => {
  test('finds by words whatever the accents, filters, and counts what it shows', async () => {
    const form = await publishedPractice(focal, analyst, { title: 'Ações de Ouvidoria Itinerante', year: '2025' });
    const found = async (asked: Record<string, string>) => {
      const { practices, total } = await loadPublicPractices(everything(asked));
      expect(total).toBe(practices.length);
      return practices.map(({ id }) => id);
    };
    expect(await found({ busca: 'acoes ouvidoria' })).toEqual([form.id]);
    expect(await found({ busca: 'acoes sepog' })).toEqual([form.id]);
    expect(await found({ ano: '2025' })).toEqual([form.id]);
    expect(await found({ ano: '2025', eixo: 'management-improvement' })).toEqual([]);
  });

  test('never has what is restricted, waits, or was returned, whatever the address asks', async () => {
    const secret = { title: 'Achado de fiscalização', restricted: 'on' as const };
    const restricted = await publishedPractice(focal, analyst, secret);
    const waiting = await offered(focal, { title: 'Achado que espera' });
    const addresses: Record<string, string>[] = [
      {},
      { situacao: 'SUBMITTED' },
      { situacao: 'PUBLISHED' },
      { busca: 'achado' },
    ];
    for (const asked of addresses)
      expect(JSON.stringify(await loadPublicPractices(everything(asked)))).not.toContain('Achado');
    expect(await loadPublicPractice(restricted.id)).toBeNull();
    expect(await loadPublicPractice(waiting.id)).toBeNull();
  });

  test('tells nobody who wrote or decided', async () => {
    const { id } = await publishedPractice(focal, analyst);
    const told = JSON.stringify([await loadPublicPractice(id), await loadPublicPractices(everything())]);
    expect(told).toContain('SEPOG/RO');
    for (const { userId, name } of [focal, analyst]) {
      expect(told).not.toContain(userId);
      expect(told).not.toContain(name);
    }
  });
});

test('the form of a new practice is of the party the person works for in this session', async () => {
  const twice: Actor = { ...focal, memberships: [...colleague.memberships, ...analyst.memberships] };
  const form = typedPractice({ intent: 'save' });
  succeeded(await save(twice, form));
  expect(await db.goodPractice.findUnique({ where: { id: form.id } })).toMatchObject({
    partyId: colleague.memberships[0]?.partyId,
  });
  expect(await loadPracticeForm(twice, form.id)).toMatchObject({ version: 1, values: { title: 'Quadro de prazos' } });
  expect((await loadPracticeList(twice, everything())).total).toBeGreaterThan(0);
});
