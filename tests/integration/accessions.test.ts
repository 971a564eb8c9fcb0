import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { readAccession } from '@/lib/features/accessions/data';
import { changeAccession, endAccession, registerAccession } from '@/lib/features/accessions/mutations';
import { generateObligations } from '@/lib/features/obligations/mutations';
import {
  cnpjOf,
  ended,
  expectNothingChanged,
  registered,
  type TypedAccession,
  typedAccession,
} from '@/tests/factories/accessions';
import { by, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let analyst: Actor;
let agreementId: string;
let bodyId: string;

beforeAll(async () => {
  world = await openWorld();
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  ({ agreementId } = await typedAccession());
  bodyId = succeeded(await registered(analyst)).id;
});
afterAll(() => world.close());

const TEN = ['1.1', '1.5', '1.6', '2.1', '2.2', '2.3', '3.2', '3.3', '3.4', '3.5'];

describe('registering an accession', () => {
  test('gives the body exactly the ten goals of the clause', async () => {
    const assigned = await db.assignment.findMany({ where: { partyId: bodyId }, include: { goal: true } });
    expect(assigned.map(({ goal }) => goal.code).sort()).toEqual(TEN);
    expect(assigned.map(({ minimumHours }) => minimumHours)).toEqual(TEN.map(() => null));
  });

  test('makes it owe from its own date, and not before', async () => {
    const owed = await db.obligation.findMany({ where: { partyId: bodyId }, include: { goal: true } });
    expect([...new Set(owed.map(({ goal }) => goal.code))].every((code) => TEN.includes(code))).toBe(true);
    expect(owed.every(({ periodStart }) => fromUtc(periodStart) >= '2026-10-14')).toBe(true);
    const hours = owed.find(({ goal, slot }) => goal.code === '2.2' && slot === '2026');
    expect(hours).toMatchObject({ minimumHours: 60, dueOn: new Date('2026-12-31') });
    expect(JSON.stringify(hours?.calculation)).toContain('Início para o partícipe, com a adesão');
  });

  test('opens the notice of the partner, by day 10 of the next month, and of nobody else', async () => {
    const notices = await db.obligation.findMany({ where: { goal: { code: 'C4' } }, include: { party: true } });
    expect(notices.map(({ party, period, dueOn }) => [party.acronym, period, fromUtc(dueOn)])).toEqual([
      ['SEPOG/RO', 'Acordo de Adesão nº 1/2026, IEX/RO', '2026-11-10'],
    ]);
  });

  test('is told in the trail', async () => {
    expect(await db.auditEvent.findMany({ where: { entityId: bodyId } })).toMatchObject([
      { action: 'accession.registered', actorId: analyst.userId, data: { signedOn: '2026-10-14' } },
    ]);
  });

  test('shows first that a notice is late at once, and writes nothing before it is confirmed', async () => {
    const input = await typedAccession({ cnpj: cnpjOf(2), acronym: 'TARDE/RO', signedOn: '2026-01-15' });
    await expectNothingChanged(async () => {
      const result = await perform(registerAccession, by(analyst), input);
      expect(result).toMatchObject({ ok: false, code: 'SEE_IMPACT', impact: { impact: { counts: { late: 1 } } } });
    });
  });

  test('with hours of its own asks them of the goals that count hours, and of no other party', async () => {
    const { id } = succeeded(
      await registered(analyst, { cnpj: cnpjOf(3), acronym: 'PEQ/RO', minimumHours: '24', number: '2/2026' }),
    );
    const own = await db.assignment.findMany({
      where: { partyId: id, minimumHours: { not: null } },
      include: { goal: true },
    });
    expect(own.map(({ goal, minimumHours }) => [goal.code, minimumHours])).toEqual([['2.2', 24]]);
    const asked = await db.obligation.findMany({
      where: { goal: { code: '2.2' }, slot: '2026' },
      include: { party: true },
    });
    expect(Object.fromEntries(asked.map(({ party, minimumHours }) => [party.acronym, minimumHours]))).toEqual({
      SEGES: 60,
      'SEPOG/RO': 60,
      'IEX/RO': 60,
      'PEQ/RO': 24,
    });
  });

  test('twenty times at once by the same form makes one, and each is answered as done', async () => {
    const input = await typedAccession({ cnpj: cnpjOf(20), acronym: 'VINTE/RO', signedOn: '2026-11-05' });
    const confirmed = await Promise.all(
      Array.from({ length: 20 }, () => perform(registerAccession, by(analyst), input)),
    );
    expect(confirmed.map(succeeded).map(({ id }) => id)).toEqual(confirmed.map(() => input.id));
    expect(await db.party.count({ where: { acronym: 'VINTE/RO' } })).toBe(1);
    expect(await db.agreementEvent.count({ where: { title: { contains: 'VINTE/RO' } } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: input.id } })).toBe(1);
  });

  test('by the same form with other facts is a conflict', async () => {
    const again = await typedAccession({ id: bodyId, cnpj: cnpjOf(5), acronym: 'OUTRA/RO' });
    await expectNothingChanged(async () => {
      expect(refusal(await perform(registerAccession, by(analyst), again))).toBe('CONFLICT');
    });
  });

  const fresh = { cnpj: cnpjOf(6), acronym: 'NOVA/RO' };
  test.each<{ given: Partial<TypedAccession>; field: string; sentence: string }>([
    {
      given: { signedOn: '2025-12-18' },
      field: 'signedOn',
      sentence: 'A adesão não pode ser anterior ao início da vigência, 19/12/2025.',
    },
    {
      given: { signedOn: '2031-01-01' },
      field: 'signedOn',
      sentence: 'A adesão não pode ser posterior ao fim da vigência, 19/12/2030.',
    },
    { given: { signedOn: '2026-11-21' }, field: 'signedOn', sentence: 'A assinatura não pode ter data futura.' },
    { given: { signedOn: '2026-02-30' }, field: 'signedOn', sentence: 'Esta data não existe.' },
    { given: { cnpj: '12.ABC.345/01DE-35' }, field: 'cnpj', sentence: 'Este CNPJ já está no acordo: é de IEX/RO' },
    { given: { cnpj: '12.ABC.345/01DE-36' }, field: 'cnpj', sentence: 'Confira o CNPJ' },
    {
      given: { acronym: 'iex/ro' },
      field: 'acronym',
      sentence: 'Esta sigla já está no acordo: é de Instituto Exemplo',
    },
    { given: { seiProcess: '19973.010322/2025-55' }, field: 'seiProcess', sentence: 'Confira o processo' },
    { given: { calendar: 'BR-SP' }, field: 'calendar', sentence: 'Este calendário não existe.' },
    { given: { instrument: 'Contrato' }, field: 'instrument', sentence: 'Use uma destas opções' },
    { given: { sphere: 'Galáctico' }, field: 'sphere', sentence: 'Use uma destas opções' },
    { given: { minimumHours: '0' }, field: 'minimumHours', sentence: 'ao menos 1 hora' },
    { given: { name: ' ' }, field: 'name', sentence: 'Informe o nome' },
    { given: { scope: 'a'.repeat(2_001) }, field: 'scope', sentence: 'Use até 2.000 caracteres.' },
  ])('is refused beside the field, and nothing changes: $field, $sentence', async ({ given, field, sentence }) => {
    await expectNothingChanged(async () => {
      const result = await perform(registerAccession, by(analyst), await typedAccession({ ...fresh, ...given }));
      expect(result).toMatchObject({ ok: false, code: 'INVALID' });
      expect(result.ok ? [] : Object.keys(result.fieldErrors)).toEqual([field]);
      expect(result.ok ? '' : result.fieldErrors[field]?.join()).toContain(sentence);
    });
  });
});

describe('correcting an accession', () => {
  const typed = (given: Record<string, string> = {}) => ({
    ...{ id: bodyId, version: '1', instrument: 'Termo de Adesão', number: '1-A/2026' },
    ...{ seiProcess: '19973.010322/2025-54', scope: 'Outro âmbito', ...given },
  });

  test('renames its notice and moves no deadline', async () => {
    const before = await db.obligation.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, dueOn: true, status: true },
    });
    succeeded(await perform(changeAccession, by(analyst), typed()));
    expect(await readAccession(analyst, bodyId, 'agreement.read')).toMatchObject({ number: '1-A/2026', version: 2 });
    const notice = await db.obligation.findFirst({ where: { goal: { code: 'C4' }, period: { contains: 'IEX/RO' } } });
    expect(notice?.period).toBe('Termo de Adesão nº 1-A/2026, IEX/RO');
    expect(
      await db.obligation.findMany({ orderBy: { id: 'asc' }, select: { id: true, dueOn: true, status: true } }),
    ).toEqual(before);
  });

  test('twice by the same form is done once; over a version that someone changed it is a conflict', async () => {
    await expectNothingChanged(async () => {
      succeeded(await perform(changeAccession, by(analyst), typed()));
      expect(refusal(await perform(changeAccession, by(analyst), typed({ number: '9' })))).toBe('CONFLICT');
    });
  });
});

describe('ending an accession', () => {
  const typed = (given: Record<string, string> = {}) => ({
    ...{ id: bodyId, version: '2', endedOn: '2026-11-20', reason: 'Denúncia do termo', ...given },
  });

  test.each([
    [{ endedOn: '2026-10-13' }, 'endedOn'],
    [{ endedOn: '2030-12-20' }, 'endedOn'],
    [{ endedOn: 'amanhã' }, 'endedOn'],
    [{ reason: '' }, 'reason'],
  ])('with %j is refused, and nothing changes', async (given, field) => {
    await expectNothingChanged(async () => {
      const result = await ended(analyst, typed(given));
      expect(result.ok ? [] : Object.keys(result.fieldErrors)).toEqual([field]);
    });
  });

  test('over a version that someone changed is a conflict', async () => {
    expect(refusal(await perform(endAccession, by(analyst), typed({ version: '1' })))).toBe('CONFLICT');
  });

  test('on a day to come moves the last deadlines to that day, and closes them when it has come', async () => {
    const { id } = succeeded(await registered(analyst, { cnpj: cnpjOf(30), acronym: 'FUTURO/RO', number: '30/2026' }));
    succeeded(await ended(analyst, typed({ id, version: '1', endedOn: '2026-12-10' })));
    const open = await db.obligation.findMany({ where: { partyId: id, status: 'OPEN' }, include: { goal: true } });
    expect(open.find(({ goal }) => goal.code === '2.2')?.dueOn).toEqual(new Date('2026-12-10'));
    expect(open.every(({ dueOn }) => dueOn === null || fromUtc(dueOn) <= '2026-12-10')).toBe(true);
    await transaction((tx) => generateObligations(tx, agreementId, new Date('2026-12-10T15:00:00Z')));
    const closed = await db.obligation.findMany({ where: { partyId: id } });
    expect(new Set(closed.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    const daily = closed.filter(({ dueOn }) => fromUtc(dueOn) === '2026-12-10');
    expect(daily.length).toBeGreaterThan(0);
    for (const { statusReason } of daily) {
      expect(statusReason).toBe('Adesão encerrada em 10/12/2026: Denúncia do termo');
    }
  });

  test('shows what it closes, closes it with the reason, and leaves what was fulfilled', async () => {
    const author = await person('FOCAL_POINT', 'IEX/RO');
    const hours = await obligationOf('IEX/RO', '2.2');
    await validated(author, analyst, hours, { performedFrom: '2026-11-03', hours: '60' });
    await expectNothingChanged(async () => {
      expect(refusal(await perform(endAccession, by(analyst), typed()))).toBe('SEE_IMPACT');
    });
    succeeded(await ended(analyst, typed()));
    const rows = await db.obligation.findMany({ where: { partyId: bodyId }, include: { changes: true } });
    expect(rows.filter(({ status }) => status !== 'CANCELLED')).toMatchObject([{ id: hours, status: 'FULFILLED' }]);
    const closed = rows.filter(({ status }) => status === 'CANCELLED');
    expect(closed.length).toBeGreaterThan(8);
    for (const { statusReason, changes } of closed) {
      expect(statusReason).toBe('Adesão encerrada em 20/11/2026: Denúncia do termo');
      expect(changes.at(-1)).toMatchObject({ kind: 'CANCELLED', reason: statusReason, actorId: analyst.userId });
    }
    const notice = await db.obligation.findFirst({ where: { goal: { code: 'C4' }, period: { contains: 'IEX/RO' } } });
    expect(notice?.status).toBe('OPEN');
  });

  test('twice by the same form is done once, and once ended it cannot be ended otherwise', async () => {
    await expectNothingChanged(async () => {
      succeeded(await perform(endAccession, by(analyst), typed()));
      expect(refusal(await perform(endAccession, by(analyst), typed({ version: '3' })))).toBe('WRONG_STATE');
    });
  });
});
