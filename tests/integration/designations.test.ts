import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadDesignation, loadNewDesignation } from '@/lib/features/designations/loaders';
import {
  changeDesignation,
  designate,
  endDesignation,
  replaceDesignation,
} from '@/lib/features/designations/mutations';
import { newDesignationQuery } from '@/lib/features/designations/schema';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { cpfOf, designated, ended, replaced, replacing, typedPerson } from '@/tests/factories/designations';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let coordinator: Actor;
let accession: Actor;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
  accession = await person('FOCAL_POINT', 'IEX/RO');
});
afterEach(() => db.designation.deleteMany());
afterAll(() => world.close());

const stored = (id: string) => db.designation.findUniqueOrThrow({ where: { id } });
const trailOf = (id: string) =>
  db.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: 'asc' }, select: { action: true, data: true } });

describe('a designation', () => {
  test('keeps CPF and phone sealed, shows them masked, and puts neither in the trail', async () => {
    const form = await designated(focal, 'SEPOG/RO', { cpf: '111.444.777-35' });
    const row = await stored(form.id);
    expect(row).toMatchObject({
      name: form.name,
      email: form.email,
      version: 1,
      endsOn: null,
      createdById: focal.userId,
    });
    expect(JSON.stringify(row)).not.toMatch(/11144477735|69999990000/);
    const loaded = await loadDesignation(focal, form.id);
    expect(loaded?.designation).toMatchObject({ maskedCpf: '***.444.777-**', maskedPhone: '(69) *****-**00' });
    expect(await trailOf(form.id)).toEqual([{ action: 'designation.registered', data: { purpose: 'FOLLOW_UP' } }]);
  });

  test('for the Painel Gerencial takes no phone, and for the agreement cannot do without', async () => {
    const panel = await typedPerson('SEPOG/RO', { purpose: 'PANEL', phone: '(69) 99999-0000' });
    expect(await perform(designate, by(focal), panel)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { phone: [expect.stringContaining('não se guarda')] },
    });
    const { phone, ...silent } = await typedPerson('SEPOG/RO');
    expect(phone).toBeTruthy();
    expect(await perform(designate, by(focal), silent)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { phone: ['Informe o telefone.'] },
    });
    expect(refusal(await perform(designate, by(focal), { ...silent, purpose: 'PANEL' }))).toBe('ok');
  });

  test('for the Painel Gerencial is for parties that owe goal 1.2 alone', async () => {
    const form = await typedPerson('IEX/RO', { purpose: 'PANEL', phone: undefined });
    expect(await perform(designate, by(accession), form)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { purpose: expect.anything() },
    });
    expect(await loadNewDesignation(accession, newDesignationQuery.parse({ finalidade: 'painel' }))).toMatchObject({
      purpose: 'FOLLOW_UP',
    });
  });

  test.each([
    ['a CPF whose digits do not agree', { cpf: '111.444.777-36' }, 'cpf'],
    ['a phone without its area', { phone: '99999-0000' }, 'phone'],
    ['an e-mail without its domain', { email: 'rosa@' }, 'email'],
    ['a CPF in place of the name', { name: '111.444.777-35' }, 'name'],
    ['a day that did not come yet', { startsOn: '2026-11-21' }, 'startsOn'],
  ])('is not made with %s', async (_, given, field) => {
    const result = await perform(designate, by(focal), await typedPerson('SEPOG/RO', given));
    expect(result).toMatchObject({ code: 'INVALID', fieldErrors: { [field]: [expect.any(String)] } });
    expect(await db.designation.count()).toBe(0);
  });

  test('of the same person is refused while in function, and taken again afterwards', async () => {
    const cpf = cpfOf(7_001);
    const first = await designated(focal, 'SEPOG/RO', { cpf });
    const again = await typedPerson('SEPOG/RO', { cpf });
    expect(await perform(designate, by(coordinator), again)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { cpf: ['Esta pessoa já está nesta lista.'] },
    });
    expect(refusal(await perform(designate, by(focal), { ...again, purpose: 'PANEL', phone: undefined }))).toBe('ok');
    await ended(focal, first.id, '2026-05-04');
    expect(refusal(await perform(designate, by(focal), await typedPerson('SEPOG/RO', { cpf })))).toBe('ok');
  });

  test('sent twenty times at once is one, and another form with the same id is a conflict', async () => {
    const form = await typedPerson('SEPOG/RO');
    const results = await Promise.all(Array.from({ length: 20 }, () => perform(designate, by(focal), form)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 20 }, () => 'ok'));
    expect(await db.designation.count()).toBe(1);
    expect(await trailOf(form.id)).toHaveLength(1);
    expect(refusal(await perform(designate, by(focal), { ...form, name: 'Outra Fictícia' }))).toBe('CONFLICT');
  });

  test('of one person, by two forms at once, is one', async () => {
    const cpf = cpfOf(7_002);
    const forms = await Promise.all([typedPerson('SEPOG/RO', { cpf }), typedPerson('SEPOG/RO', { cpf })]);
    const results = await Promise.all(forms.map((form) => perform(designate, by(focal), form)));
    expect(results.map(refusal).sort()).toEqual(['INVALID', 'ok']);
  });
});

describe('a correction', () => {
  const edit = (id: string, given: object = {}) => ({
    id,
    version: '1',
    name: 'Rosa Fictícia da Silva',
    email: 'rosa@orgao.example',
    startsOn: '2026-02-02',
    ...given,
  });

  test('keeps the numbers that were not typed anew, and the trail tells which fields changed', async () => {
    const form = await designated(focal, 'SEPOG/RO');
    const before = await loadDesignation(focal, form.id);
    const result = await perform(
      changeDesignation,
      by(coordinator),
      edit(form.id, { email: 'Nova@Orgao.example', phone: '69 3216-5555' }),
    );
    expect(succeeded(result).changed).toEqual(['phone', 'email']);
    const after = await loadDesignation(focal, form.id);
    expect(after?.designation).toMatchObject({
      email: 'nova@orgao.example',
      maskedPhone: '(69) ****-**55',
      version: 2,
    });
    expect(after?.designation.maskedCpf).toBe(before?.designation.maskedCpf);
    expect((await trailOf(form.id)).at(-1)).toEqual({
      action: 'designation.changed',
      data: { fields: 'phone email' },
    });
  });

  test('over an older version is a visible conflict that shows what stands, without numbers', async () => {
    const form = await designated(focal, 'SEPOG/RO');
    succeeded(await perform(changeDesignation, by(coordinator), edit(form.id, { name: 'Rosa Fictícia Nova' })));
    const late = await perform(changeDesignation, by(focal), edit(form.id, { email: 'outro@orgao.example' }));
    expect(late).toMatchObject({
      code: 'CONFLICT',
      conflict: {
        version: 2,
        by: coordinator.name,
        values: { name: 'Rosa Fictícia Nova', email: 'rosa@orgao.example', startsOn: '2026-02-02' },
      },
    });
    expect((await stored(form.id)).email).toBe('rosa@orgao.example');
  });

  test('that changes nothing leaves no trace', async () => {
    const form = await designated(focal, 'SEPOG/RO');
    expect(refusal(await perform(changeDesignation, by(focal), edit(form.id, { cpf: form.cpf })))).toBe('ok');
    expect(await trailOf(form.id)).toHaveLength(1);
    expect((await stored(form.id)).version).toBe(1);
  });

  test('to the CPF of someone already there is refused', async () => {
    const [form, other] = [await designated(focal, 'SEPOG/RO'), await designated(focal, 'SEPOG/RO')];
    expect(await perform(changeDesignation, by(focal), edit(form.id, { cpf: other.cpf }))).toMatchObject({
      code: 'INVALID',
      fieldErrors: { cpf: expect.anything() },
    });
  });
});

describe('leaving', () => {
  test('has a day and a reason, is done once, and the reason stays out of the trail', async () => {
    const form = await designated(focal, 'SEPOG/RO');
    const end = { id: form.id, version: '1', endsOn: '2026-11-10', reason: 'Mudança de lotação' };
    expect(refusal(await perform(endDesignation, by(focal), end))).toBe('ok');
    expect(refusal(await perform(endDesignation, by(focal), end))).toBe('ok');
    expect(refusal(await perform(endDesignation, by(focal), { ...end, reason: 'Outro motivo' }))).toBe('WRONG_STATE');
    expect(await stored(form.id)).toMatchObject({ endedReason: 'Mudança de lotação', version: 2 });
    expect((await trailOf(form.id)).slice(1)).toEqual([
      { action: 'designation.ended', data: { endsOn: '2026-11-10' } },
    ]);
  });

  test.each([
    ['before the beginning', { endsOn: '2026-02-01' }, 'endsOn'],
    ['in the future', { endsOn: '2026-11-21' }, 'endsOn'],
    ['with a CPF in the reason', { reason: 'Saiu o 111.444.777-35' }, 'reason'],
  ])('cannot be %s', async (_, given, field) => {
    const form = await designated(focal, 'SEPOG/RO');
    const end = { id: form.id, version: '1', endsOn: '2026-11-10', reason: 'Mudança', ...given };
    expect(await perform(endDesignation, by(focal), end)).toMatchObject({
      code: 'INVALID',
      fieldErrors: { [field]: expect.anything() },
    });
  });
});

describe('a replacement', () => {
  test('ends one and begins the next on the same day, and each knows of the other', async () => {
    const before = await designated(focal, 'SEPOG/RO');
    const after = await replaced(focal, before.id);
    expect(fromUtc((await stored(before.id)).endsOn)).toBe('2026-10-01');
    expect((await loadDesignation(focal, before.id))?.designation.replacedBy).toEqual({
      id: after.id,
      name: after.name,
    });
    expect((await loadDesignation(focal, after.id))?.designation.replaces).toEqual({
      id: before.id,
      name: before.name,
    });
    expect((await trailOf(before.id)).at(-1)).toEqual({ action: 'designation.ended', data: { endsOn: '2026-10-01' } });
    expect(await trailOf(after.id)).toEqual([
      { action: 'designation.registered', data: { purpose: 'FOLLOW_UP', replaces: before.id } },
    ]);
  });

  test('sent many times at once is one; a second one is refused', async () => {
    const before = await designated(focal, 'SEPOG/RO');
    const form = replacing(before.id);
    const results = await Promise.all(Array.from({ length: 10 }, () => perform(replaceDesignation, by(focal), form)));
    expect(results.map(refusal)).toEqual(Array.from({ length: 10 }, () => 'ok'));
    expect(await db.designation.count()).toBe(2);
    expect(refusal(await perform(replaceDesignation, by(focal), replacing(before.id, { version: '2' })))).toBe(
      'WRONG_STATE',
    );
  });

  test('comes also after the other one had left, and cannot begin before', async () => {
    const before = await designated(focal, 'SEPOG/RO');
    await ended(focal, before.id, '2026-10-05');
    const late = { version: '2', reason: undefined };
    expect(
      await perform(replaceDesignation, by(focal), replacing(before.id, { ...late, startsOn: '2026-10-04' })),
    ).toMatchObject({ code: 'INVALID' });
    await replaced(focal, before.id, { ...late, startsOn: '2026-10-20' });
    expect(fromUtc((await stored(before.id)).endsOn)).toBe('2026-10-05');
  });

  test('of someone in function needs the reason, and changes nothing without it', async () => {
    const before = await designated(focal, 'SEPOG/RO');
    expect(await perform(replaceDesignation, by(focal), replacing(before.id, { reason: undefined }))).toMatchObject({
      code: 'INVALID',
      fieldErrors: { reason: expect.anything() },
    });
    expect(await stored(before.id)).toMatchObject({ endsOn: null, version: 1 });
    expect(await db.designation.count()).toBe(1);
  });
});
