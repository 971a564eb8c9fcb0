import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { Env } from '@/lib/env/parse';
import { designate } from '@/lib/features/designations/mutations';
import { exportOwnData, exportPersonData } from '@/lib/features/personal-data/loaders';
import { lookUpCpf, revealPerson } from '@/lib/features/personal-data/mutations';
import { MOST_AN_HOUR } from '@/lib/features/personal-data/schema';
import { keyedHash } from '@/lib/vault/vault';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { cpfOf, designated, ended, typedPerson } from '@/tests/factories/designations';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { captureLogs } from '@/tests/support/logs';

/** The settings of a process are read once; here the keys change. */
const keys = vi.hoisted((): { DATA_KEYS?: string } => ({}));
vi.mock('@/lib/env/env', async (original) => {
  const { env } = await original<{ env: Env }>();
  return {
    env: new Proxy(env, { get: (target, name) => (name === 'DATA_KEYS' ? keys.DATA_KEYS : Reflect.get(target, name)) }),
  };
});
const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [first, second] = [key('2026'), key('2027')];
/** The ring as it stands, and after the newer key was put in front. */
const [RING, ROTATED] = [`${first},${second}`, `${second},${first}`];

let world: World;
let focal: Actor;
let coordinator: Actor & { email: string };
let analyst: Actor & { email: string };

beforeAll(async () => {
  keys.DATA_KEYS = RING;
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
});
afterEach(async () => {
  keys.DATA_KEYS = RING;
  await db.designation.deleteMany();
  await db.networkSettings.update({ where: { id: 1 }, data: { retentionYears: 5 } });
});
afterAll(() => world.close());

const latest = (action: string) => db.auditEvent.findFirst({ where: { action }, orderBy: { id: 'desc' } });

describe('a CPF and a phone in full', () => {
  test('are shown to who may, for a reason that the trail keeps, each time', async () => {
    const form = await designated(focal, 'SEPOG/RO', { cpf: '111.444.777-35' });
    const reveal = { id: form.id, reason: 'DOCUMENT_CHECK' } as const;
    for (const actor of [coordinator, analyst]) {
      expect(succeeded(await perform(revealPerson, by(actor), reveal))).toEqual({
        cpf: '111.444.777-35',
        phone: '(69) 99999-0000',
      });
      expect(await latest('personalData.revealed')).toMatchObject({
        actorId: actor.userId,
        entityId: form.id,
        data: { reason: 'DOCUMENT_CHECK' },
      });
    }
    expect(await db.auditEvent.count({ where: { action: 'personalData.revealed', entityId: form.id } })).toBe(2);
  });

  test.each([[undefined], ['porque sim'], ['']])(
    'are not shown for the reason %s, which is none of the list',
    async (reason) => {
      const form = await designated(focal, 'SEPOG/RO');
      expect(await perform(revealPerson, by(coordinator), { id: form.id, reason: reason as never })).toMatchObject({
        code: 'INVALID',
        fieldErrors: { reason: ['Escolha o motivo.'] },
      });
    },
  );

  test('stop being shown after many in one hour, which the log tells, and are shown again later', async () => {
    const busy = await person('PARTY_COORDINATOR', 'SEPOG/RO');
    const form = await designated(focal, 'SEPOG/RO');
    const reveal = (day?: string) => perform(revealPerson, by(busy, day), { id: form.id, reason: 'CONTACT' });
    for (let time = 0; time < MOST_AN_HOUR; time++) succeeded(await reveal());
    const logs = captureLogs();
    expect(refusal(await reveal())).toBe('REVEALED_ENOUGH');
    expect(refusal(await perform(lookUpCpf, by(busy), { cpf: form.cpf }))).toBe('REVEALED_ENOUGH');
    logs.stop();
    expect(
      logs.lines.filter((line) => line.includes('unusually many reveals') && line.includes(busy.userId)),
    ).toHaveLength(2);
    expect(refusal(await reveal('2026-11-21'))).toBe('ok');
  });
});

describe('a look-up by CPF', () => {
  test('finds who is within reach, in function before those who left, and is on record without the number', async () => {
    const cpf = cpfOf(8_001);
    const old = await designated(focal, 'SEPOG/RO', { cpf });
    await ended(focal, old.id, '2026-03-02');
    const now = await designated(focal, 'SEPOG/RO', { cpf });
    expect(succeeded(await perform(lookUpCpf, by(analyst), { cpf }))).toEqual({ id: now.id });
    expect(await latest('personalData.lookedUp')).toMatchObject({ entityId: now.id, data: { found: true } });
    expect(succeeded(await perform(lookUpCpf, by(analyst), { cpf: cpfOf(8_002) }))).toEqual({ id: null });
    expect(await latest('personalData.lookedUp')).toMatchObject({ entityId: '', data: { found: false } });
  });

  test('does not reach another party', async () => {
    const accession = await person('PARTY_COORDINATOR', 'IEX/RO');
    const { cpf } = await designated(focal, 'SEPOG/RO');
    expect(succeeded(await perform(lookUpCpf, by(accession), { cpf }))).toEqual({ id: null });
  });

  test('finds what an older key of the ring hashed', async () => {
    const form = await designated(focal, 'SEPOG/RO');
    keys.DATA_KEYS = ROTATED;
    expect(succeeded(await perform(lookUpCpf, by(analyst), { cpf: form.cpf }))).toEqual({ id: form.id });
    const again = await typedPerson('SEPOG/RO', { cpf: form.cpf });
    expect(await perform(designate, by(focal), again)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { cpf: expect.anything() },
    });
  });
});

describe('a copy of one’s own data', () => {
  test('has the account and what was recorded under it, is told by the trail, and holds no secret', async () => {
    await db.session.create({
      data: { userId: coordinator.userId, tokenHash: 'a'.repeat(64), expiresAt: new Date(), browser: 'Firefox' },
    });
    const copy = succeeded(await exportOwnData(by(coordinator)));
    expect(copy).toMatchObject({
      conta: { nome: coordinator.name, email: coordinator.email },
      participacoes: [{ papel: 'Coordenação do partícipe', participe: 'SEPOG/RO' }],
      acesso: { sessoes: [{ forma: 'senha', navegador: 'Firefox' }] },
      trilha: expect.arrayContaining([
        expect.objectContaining({ action: 'personalData.exported', entityId: coordinator.userId }),
      ]),
    });
    expect(JSON.stringify(copy)).not.toMatch(/tokenHash|passwordHash|subjectHash|codeHash|aaaaaaaa/);
    expect(await latest('personalData.exported')).toMatchObject({
      actorId: coordinator.userId,
      entity: 'User',
      data: {},
    });
  });

  test('has no designation that only the e-mail claims, and says how to get it', async () => {
    const { cpf } = await designated(focal, 'SEPOG/RO', { email: coordinator.email, cpf: '111.444.777-35' });
    const copy = succeeded(await exportOwnData(by(coordinator)));
    expect(copy).toMatchObject({ designacoes: [], designacoes_a_confirmar: expect.stringContaining('gov.br') });
    expect(JSON.stringify(copy)).not.toContain(cpf);
  });

  test('has the designation whose CPF gov.br proved to be theirs, and not the one it did not', async () => {
    await designated(focal, 'SEPOG/RO', { email: analyst.email, cpf: '111.444.777-35' });
    await designated(focal, 'SEPOG/RO', { email: analyst.email, cpf: cpfOf(8_003) });
    const subjectHash = keyedHash('11144477735', 'gov.br');
    await db.externalIdentity.create({
      data: { issuer: 'https://gov.example', subjectHash, userId: analyst.userId, linkedAt: new Date() },
    });
    const copy = succeeded(await exportOwnData(by(analyst)));
    expect(copy.designacoes).toEqual([
      expect.objectContaining({ cpf: '111.444.777-35', telefone: '(69) 99999-0000', participe: 'SEPOG/RO' }),
    ]);
    expect(copy.designacoes_a_confirmar).toContain('gov.br');
  });
});

describe('a copy for a designated person', () => {
  test('has every designation within reach and each time it was seen, without who saw it', async () => {
    const cpf = cpfOf(8_004);
    const form = await designated(focal, 'SEPOG/RO', { cpf });
    await designated(focal, 'SEPOG/RO', { cpf, purpose: 'PANEL', phone: undefined });
    succeeded(await perform(revealPerson, by(analyst), { id: form.id, reason: 'OFFICIAL_LETTER' }));
    const copy = succeeded(await exportPersonData(by(coordinator), form.id));
    expect(copy).toMatchObject({
      designacoes: [
        { finalidade: 'Acompanha o acordo', telefone: '(69) 99999-0000' },
        { finalidade: 'Painel Gerencial', telefone: null },
      ],
      consultas: [{ motivo: 'Envio do ofício de designação' }],
    });
    expect(JSON.stringify(copy)).not.toContain(analyst.userId);
    expect(await latest('personalData.exported')).toMatchObject({
      entity: 'Designation',
      entityId: form.id,
      data: { reason: 'SUBJECT_REQUEST' },
    });
  });

  test('reaches no other agreement', async () => {
    const cpf = cpfOf(8_005);
    await addAgreement('OUTRO/UF');
    const { id: partyId } = await db.party.findFirstOrThrow({ where: { acronym: 'OUTRO/UF' } });
    const form = await designated(focal, 'SEPOG/RO', { cpf });
    const there = {
      ...(await db.designation.findUniqueOrThrow({ where: { id: form.id }, omit: { folded: true } })),
      id: undefined,
      partyId,
    };
    await db.designation.create({ data: there });
    expect(succeeded(await exportPersonData(by(coordinator), form.id)).designacoes).toHaveLength(1);
  });
});
