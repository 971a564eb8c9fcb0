import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadDashboard } from '@/lib/features/dashboard/loaders';
import { loadDesignations, loadGoalPeople, loadPartyDesignations } from '@/lib/features/designations/loaders';
import { designationListQuery } from '@/lib/features/designations/schema';
import { designated, ended } from '@/tests/factories/designations';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let analyst: Actor;
let accession: Actor;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  accession = await person('FOCAL_POINT', 'IEX/RO');
});
afterEach(() => db.designation.deleteMany());
afterAll(() => world.close());

const partyOf = ({ memberships: [first] }: Actor) => ({
  id: first?.partyId ?? '',
  agreementId: first?.agreementId ?? '',
});

describe('the page of a party', () => {
  test('has a list for each thing the plan asks, those in function apart from those who left', async () => {
    const left = await designated(focal, 'SEPOG/RO', { name: 'Quem Saiu' });
    await ended(focal, left.id, '2026-11-10');
    await designated(focal, 'SEPOG/RO', { name: 'Quem Ficou' });
    await designated(focal, 'SEPOG/RO', { purpose: 'PANEL', phone: undefined, name: 'Quem Usa' });
    const loaded = await loadPartyDesignations(focal);
    const names = loaded?.lists.map(({ purpose, active, past }) => [
      purpose,
      active.map(({ name }) => name),
      past.map(({ name }) => name),
    ]);
    expect(names).toEqual([
      ['FOLLOW_UP', ['Quem Ficou'], ['Quem Saiu']],
      ['PANEL', ['Quem Usa'], []],
    ]);
    expect(loaded).toMatchObject({ alert: { kind: 'LEFT', since: '2026-11-10' }, manages: true, reveals: false });
    expect((await loadPartyDesignations(accession))?.lists.map(({ purpose }) => purpose)).toEqual(['FOLLOW_UP']);
  });

  test('has a message with names and no number', async () => {
    await designated(focal, 'SEPOG/RO', { cpf: '111.444.777-35' });
    const message = (await loadPartyDesignations(focal))?.lists[0]?.message;
    expect(message?.body).toContain('Rosa Fictícia da Silva');
    expect(message?.body).not.toMatch(/\d{3}\.?\d{3}|99999|orgao\.example/);
  });
});

describe('the reminder of goal 1.1', () => {
  test('shows in the panel of the party and on its goal, beside how many are in function', async () => {
    expect(await loadDashboard(focal)).toMatchObject({ followUp: { kind: 'NOBODY_YET' } });
    expect(await loadGoalPeople(focal, '1.1', partyOf(focal))).toMatchObject({
      active: 0,
      alert: { kind: 'NOBODY_YET' },
    });
    await designated(focal, 'SEPOG/RO');
    expect(await loadDashboard(focal)).toMatchObject({ followUp: null });
    expect(await loadGoalPeople(focal, '1.1', partyOf(focal))).toMatchObject({ active: 1, alert: null });
  });

  test('is not told to who may not read people, nor on other goals', async () => {
    const viewer = await person('VIEWER', 'SEPOG/RO');
    expect(await loadDashboard(viewer)).toMatchObject({ followUp: null });
    expect(await loadGoalPeople(viewer, '1.1', partyOf(viewer))).toBeNull();
    expect(await loadGoalPeople(focal, '2.2', partyOf(focal))).toBeNull();
  });

  test('counts over every party for who works for the network', async () => {
    await designated(focal, 'SEPOG/RO');
    await designated(accession, 'IEX/RO');
    expect(await loadGoalPeople(analyst, '1.1', null)).toMatchObject({ active: 2, alert: null, partyId: null });
    expect(await loadGoalPeople(focal, '1.1', null)).toBeNull();
  });
});

describe('the list over the network', () => {
  const find = async (actor: Actor, query: Record<string, string> = {}) =>
    (await loadDesignations(actor, designationListQuery.parse(query))).rows.map(({ name }) => name);

  test('finds by name without accents, by party, by purpose and by state', async () => {
    const gone = await designated(focal, 'SEPOG/RO', { name: 'Inácio Fictício' });
    await ended(focal, gone.id, '2026-11-01');
    await designated(focal, 'SEPOG/RO', { name: 'Conceição Fictícia', purpose: 'PANEL', phone: undefined });
    await designated(accession, 'IEX/RO', { name: 'Zuleica Fictícia' });
    expect(await find(analyst)).toEqual(['Zuleica Fictícia', 'Conceição Fictícia', 'Inácio Fictício']);
    expect(await find(analyst, { busca: 'CONCEICAO' })).toEqual(['Conceição Fictícia']);
    expect(await find(analyst, { busca: 'ficticia iex' })).toEqual(['Zuleica Fictícia']);
    expect(await find(analyst, { finalidade: 'painel' })).toEqual(['Conceição Fictícia']);
    expect(await find(analyst, { situacao: 'encerradas' })).toEqual(['Inácio Fictício']);
    expect(await find(analyst, { situacao: 'ativas', finalidade: 'acordo' })).toEqual(['Zuleica Fictícia']);
  });

  test('never reads a CPF from the address', () => {
    expect(designationListQuery.parse({ busca: '111.444.777-35' }).busca).toBeUndefined();
    expect(designationListQuery.parse({ busca: 'Rosa 11144477735' }).busca).toBeUndefined();
  });

  test('comes in pages', async () => {
    const { id: partyId } = partyOf(focal);
    const base = {
      partyId,
      purpose: 'FOLLOW_UP',
      email: 'a@b.example',
      cpf: 'x',
      cpfHash: 'x',
      startsOn: new Date(TODAY),
      createdById: focal.userId,
      createdAt: new Date(TODAY),
    } as const;
    await db.designation.createMany({
      data: Array.from({ length: 30 }, (_, at) => ({ ...base, id: randomUUID(), name: `Pessoa ${at}` })),
    });
    const first = await loadDesignations(analyst, designationListQuery.parse({}));
    const second = await loadDesignations(analyst, designationListQuery.parse({ pagina: '2' }));
    expect([first.rows.length, second.rows.length, first.pages, first.active]).toEqual([25, 5, 2, 30]);
    // Their key is not in the ring: the page still tells who they are.
    expect(first.rows[0]?.maskedCpf).toBeNull();
  });
});
