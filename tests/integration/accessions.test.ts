import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { listAccessions, readAccession } from '@/lib/features/accessions/data';
import { loadAccession, loadManagedAccession, loadNewAccession } from '@/lib/features/accessions/loaders';
import {
  changeAccession,
  endAccession,
  importAccessions,
  registerAccession,
} from '@/lib/features/accessions/mutations';
import { generateObligations } from '@/lib/features/obligations/mutations';
import {
  cnpjOf,
  ended,
  imported,
  registered,
  sheet,
  type TypedAccession,
  typedAccession,
} from '@/tests/factories/accessions';
import { by, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

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

/** Everything that an accession touches. */
async function everything() {
  const [parties, accessions, events, assignments, obligations, changes, audit] = await Promise.all([
    db.party.findMany({ orderBy: { id: 'asc' } }),
    db.accession.findMany({ orderBy: { partyId: 'asc' } }),
    db.agreementEvent.findMany({ orderBy: { id: 'asc' } }),
    db.assignment.count(),
    db.obligation.findMany({ orderBy: { id: 'asc' } }),
    db.obligationChange.count(),
    db.auditEvent.count(),
  ]);
  return { parties, accessions, events, assignments, obligations, changes, audit };
}

async function expectNothingChanged(attempt: () => Promise<unknown>) {
  const before = await everything();
  await attempt();
  expect(await everything()).toEqual(before);
}

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
    const input = await typedAccession({ cnpj: cnpjOf(20), acronym: 'VINTE/RO', number: '20/2026' });
    const results = await Promise.all(Array.from({ length: 20 }, () => perform(registerAccession, by(analyst), input)));
    const late = results.find((result) => !result.ok);
    expect(late).toMatchObject({ code: 'SEE_IMPACT' });
    const seen = late && !late.ok ? late.impact?.seen : '';
    const confirmed = await Promise.all(
      Array.from({ length: 20 }, () => perform(registerAccession, by(analyst), { ...input, seen })),
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

describe('importing accessions', () => {
  const two = sheet([
    { cnpj: cnpjOf(101), acronym: 'UM/RO', number: '101/2026' },
    { cnpj: cnpjOf(102), acronym: 'DOIS/RO', number: '102/2026', minimumHours: '30', signedOn: '2026-11-05' },
  ]);

  test('always shows what opens before anything is written, also when nothing is late', async () => {
    await expectNothingChanged(async () => {
      const line = sheet([{ cnpj: cnpjOf(100), acronym: 'SO/RO', signedOn: '19/11/2026' }]);
      const result = await imported(analyst, line, { confirm: false });
      expect(result).toMatchObject({ code: 'SEE_IMPACT', impact: { impact: { counts: { late: 0 } } } });
    });
  });

  test('tells everything that is wrong, line by line, and imports nothing', async () => {
    const text = sheet([
      { cnpj: cnpjOf(101), acronym: 'UM/RO' },
      { cnpj: cnpjOf(101), acronym: 'um/ro', signedOn: '18/12/2025' },
      { cnpj: '12.ABC.345/01DE-35', acronym: 'X/RO', seiProcess: '1', calendar: 'BR-SP' },
    ]);
    await expectNothingChanged(async () => {
      const result = await imported(analyst, text);
      expect(result.ok ? {} : result.fieldErrors).toEqual({
        text: ['Há 6 problemas e nada foi importado.'],
        lines: [
          'Linha 3, data_assinatura: A adesão não pode ser anterior ao início da vigência, 19/12/2025.',
          'Linha 3, cnpj: Este CNPJ repete o da linha 2.',
          'Linha 3, sigla: Esta sigla repete a da linha 2.',
          'Linha 4, processo_sei: Confira o processo: os dígitos não conferem. A forma é 19973.010322/2025-54.',
          'Linha 4, cnpj: Este CNPJ já está no acordo: é de IEX/RO, Instituto Exemplo de Rondônia.',
          'Linha 4, calendario: Este calendário não existe. Use BR-FEDERAL ou BR-RO.',
        ],
      });
    });
  });

  test('gives each body its ten goals from its own date, its hours, and its notice', async () => {
    succeeded(await imported(analyst, two));
    for (const [acronym, hours, due] of [
      ['UM/RO', 60, '2026-11-10'],
      ['DOIS/RO', 30, '2026-12-10'],
    ] as const) {
      const party = await db.party.findFirstOrThrow({
        where: { acronym },
        include: { assignments: true, accession: true },
      });
      expect(party.assignments.length).toBe(TEN.length);
      const asked = await db.obligation.findFirst({ where: { partyId: party.id, goal: { code: '2.2' } } });
      expect(asked).toMatchObject({ minimumHours: hours, periodStart: party.joinedOn });
      const notice = await db.obligation.findFirst({ where: { eventId: party.accession?.eventId } });
      expect(fromUtc(notice?.dueOn ?? null)).toBe(due);
    }
    expect(await db.auditEvent.findFirst({ where: { action: 'accession.imported' } })).toMatchObject({
      entityId: agreementId,
      data: { accessions: 2 },
    });
  });

  test('ten times at once by the same form imports once, and the file in another form is refused', async () => {
    const text = sheet([{ cnpj: cnpjOf(110), acronym: 'DEZ/RO', signedOn: '19/11/2026' }]);
    const id = randomUUID();
    const results = await Promise.all(Array.from({ length: 10 }, () => imported(analyst, text, { id })));
    results.forEach(succeeded);
    expect(await db.party.count({ where: { acronym: 'DEZ/RO' } })).toBe(1);
    await expectNothingChanged(async () => {
      succeeded(await imported(analyst, text, { id }));
      expect(refusal(await imported(analyst, text))).toBe('INVALID');
    });
  });

  test('takes as many statements for forty bodies as for four', async () => {
    const lines = (from: number, count: number) =>
      sheet(Array.from({ length: count }, (_, index) => ({ cnpj: cnpjOf(from + index), acronym: `N${from + index}` })));
    const four = await statementsOf(() => imported(analyst, lines(1_000, 4)));
    expect(four).toBeGreaterThan(10);
    expect(await statementsOf(() => imported(analyst, lines(2_000, 40)))).toBe(four);
  });
});

/** How many statements the application sent. */
async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  await run();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

describe('the list', () => {
  const page = { today: fromUtc(new Date(TODAY)), take: 100, skip: 0 };
  const acronyms = async (filter: Parameters<typeof listAccessions>[2], actor = analyst) =>
    (await listAccessions(actor, agreementId, filter, page)).rows.map(({ acronym }) => acronym);

  test('is searched by acronym, name or CNPJ, whatever the accents and case', async () => {
    expect(await acronyms({ search: 'iex' })).toEqual(['IEX/RO']);
    expect(await acronyms({ search: 'INSTITUTO  EXEMPLO de rondonia', state: 'encerradas' })).toEqual(['IEX/RO']);
    expect(await acronyms({ search: '12.abc.345/01DE' })).toEqual(['IEX/RO']);
    expect(await acronyms({ search: '%' })).toEqual([]);
  });

  test('tells those in force from those that ended', async () => {
    expect(await acronyms({ state: 'encerradas' })).toEqual(['IEX/RO']);
    expect(await acronyms({ state: 'vigentes' })).not.toContain('IEX/RO');
    expect(await acronyms({ state: 'vigentes' })).toContain('FUTURO/RO');
  });

  test('goes by the day of signing, either way', async () => {
    const both = [await acronyms({ search: 'ro' }), await acronyms({ search: 'ro', oldestFirst: true })];
    expect(both[0]?.at(0)).toBe('DEZ/RO');
    expect(both[1]?.at(-1)).toBe('DEZ/RO');
  });
});

describe.each(['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER', 'AUDITOR'] as const)('the role %s', (role) => {
  test.each(['SEPOG/RO', 'IEX/RO', 'OUTRO/UF'])(
    'of %s can register, import, correct and end nothing',
    async (acronym) => {
      if (!(await db.party.findFirst({ where: { acronym: 'OUTRO/UF' } }))) await addAgreement('OUTRO/UF');
      const actor = await person(role, acronym);
      const { id } = await db.party.findFirstOrThrow({ where: { acronym: 'UM/RO' } });
      await expectNothingChanged(async () => {
        const input = await typedAccession({ cnpj: cnpjOf(400), acronym: 'ATAQUE/RO' });
        const instrument = { instrument: 'Termo de Adesão', number: '1', seiProcess: input.seiProcess, scope: 'x' };
        const attempts = [
          perform(registerAccession, by(actor), input),
          perform(importAccessions, by(actor), { id: randomUUID(), agreementId, text: sheet([{ cnpj: cnpjOf(401) }]) }),
          perform(changeAccession, by(actor), { id, version: '1', ...instrument }),
          perform(endAccession, by(actor), { id, version: '1', endedOn: TODAY, reason: 'x' }),
        ];
        for (const result of await Promise.all(attempts)) expect(refusal(result)).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
        expect(await loadNewAccession(actor)).toBeNull();
        expect(await loadManagedAccession(actor, id)).toBeNull();
      });
    },
  );
});

test('who takes part in another agreement reads no accession of this one; who takes part in this one does', async () => {
  const page = { today: fromUtc(new Date(TODAY)), take: 100, skip: 0 };
  const stranger = await person('PARTY_COORDINATOR', 'OUTRO/UF');
  expect(await loadAccession(stranger, bodyId)).toBeNull();
  expect((await listAccessions(stranger, agreementId, {}, page)).rows).toEqual([]);
  const partner = await person('VIEWER', 'SEPOG/RO');
  expect(await loadAccession(partner, bodyId)).toMatchObject({
    accession: { acronym: 'IEX/RO' },
    manages: false,
    seesDeadlines: false,
    notices: [{ goal: { code: 'C4' } }],
  });
});

test('a record of another agreement is out of reach for who manages none of it', async () => {
  expect(await readAccession({ ...analyst, memberships: [] }, bodyId, 'accession.manage')).toBeNull();
});
