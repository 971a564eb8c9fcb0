import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { daysMark } from '@/lib/domain/calendar/merge-days';
import type { Actor } from '@/lib/domain/permissions/policy';
import {
  addDay,
  changeDay,
  confirmDays,
  createCalendar,
  importDays,
  proposeDays,
  removeDay,
} from '@/lib/features/calendars/mutations';
import { by, succeeded } from '@/tests/factories/activities';
import { confirmed, course, daysOn, dueOf, eve, refusedWhole } from '@/tests/factories/calendar-days';
import { addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let calendarId: string;

beforeAll(async () => {
  world = await openWorld();
  admin = await person('NETWORK_ADMIN', 'SEGES');
  calendarId = (await db.calendar.findUniqueOrThrow({ where: { code: 'BR-RO' } })).id;
  await addAgreement('OUTRO/RO');
  succeeded(await confirmed(addDay, admin, eve(calendarId)));
});
afterAll(() => world.close());

describe('proposals', () => {
  const year = (of: number) => daysOn(calendarId, `${of}-01-01`, `${of}-12-31`);

  test('are confirmed one by one, which changes only what the memória says', async () => {
    const { was } = await daysOn(calendarId, '2027-01-04');
    const before = await course('OUTRO/RO');
    succeeded(await perform(confirmDays, by(admin), { calendarId, from: '2027-01-04', to: '2027-01-04', was }));
    const after = await course('OUTRO/RO');
    expect((await daysOn(calendarId, '2027-01-04')).days).toMatchObject([{ proposed: false }]);
    expect(JSON.stringify(after.calculation)).toContain('"Lei RO 2.291/2010; art. 66, § 1º"');
    expect(after).toMatchObject({ dueOn: before.dueOn, status: before.status });
    expect(after.changes).toEqual(before.changes);
  });

  test('of a year are confirmed together, but not when one of them changed meanwhile', async () => {
    const { days } = await year(2028);
    const all = { calendarId, from: '2028-01-01', to: '2028-12-31' };
    const stale = daysMark(days.slice(1));
    expect(await refusedWhole(() => perform(confirmDays, by(admin), { ...all, was: stale }))).toMatchObject({
      code: 'CONFLICT',
    });
    succeeded(await perform(confirmDays, by(admin), { ...all, was: daysMark(days) }));
    expect((await year(2028)).days.some(({ proposed }) => proposed)).toBe(false);
  });

  test('are made for a year that has no day yet, and for no other', async () => {
    succeeded(await confirmed(proposeDays, admin, { calendarId, year: '2033' }));
    const { days } = await year(2033);
    expect(days).toHaveLength(11);
    expect(days.every(({ proposed }) => proposed)).toBe(true);
    expect(await refusedWhole(() => perform(proposeDays, by(admin), { calendarId, year: '2033' }))).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  test('come along with the first day of a year, after the person has seen it', async () => {
    const day = eve(calendarId, { date: '2034-03-05', name: 'Primeiro do ano' });
    expect(await refusedWhole(() => perform(addDay, by(admin), day))).toMatchObject({
      code: 'SEE_IMPACT',
      impact: { notes: ['2034 ainda não tinha dias: 11 feriados por lei entram junto, para confirmar.'] },
    });
    succeeded(await confirmed(addDay, admin, day));
    expect((await year(2034)).days).toHaveLength(12);
  });
});

describe('importing days', () => {
  const csv = (...lines: string[]) => ({ calendarId, csv: ['data;nome;efeito;ato', ...lines].join('\r\n') });
  const good = '24/01/2029;Instalação do Município;Sem expediente;Decreto RO 00.002/2028';

  test('first tells how many come in, how many replace others and what moves, and writes nothing', async () => {
    const replacing = '2029-01-01;Ano Novo;FULL_DAY;"Decreto RO 00.002/2028; anexo"';
    const result = await refusedWhole(() => perform(importDays, by(admin), csv(good, replacing)));
    expect(result).toMatchObject({
      code: 'SEE_IMPACT',
      impact: {
        notes: ['1 dia entra no calendário.', '1 dia substitui o que o calendário já diz da mesma data.'],
      },
    });
  });

  test('then brings all of them in, confirmed, with their effect on the deadlines', async () => {
    const lines = [good, '31/12/2026;Véspera;Começa mais tarde;Decreto RO 00.001/2026'];
    succeeded(await confirmed(importDays, admin, csv('', ...lines, '01/01/2029;Ano Novo;Sem expediente;Lei 662/1949')));
    expect((await daysOn(calendarId, '2029-01-01')).days).toMatchObject([{ name: 'Ano Novo', proposed: false }]);
    expect((await daysOn(calendarId, '2029-01-24')).days).toMatchObject([{ name: 'Instalação do Município' }]);
    expect(await dueOf('OUTRO/RO')).toBe('2026-12-31');
    expect(await db.auditEvent.findFirst({ where: { action: 'calendar.daysImported' } })).toMatchObject({
      data: { calendar: 'BR-RO', added: 1, replaced: 2, proposed: 0 },
    });
  });

  test('again asks for a look, and leaves no history', async () => {
    const changes = await db.obligationChange.count();
    succeeded(await confirmed(importDays, admin, csv(good)));
    expect(await db.obligationChange.count()).toBe(changes);
  });

  test('with wrong lines tells all of them by line, and brings nothing in', async () => {
    const wrong = csv('25/01/2029;Bom;Sem expediente;Ato', '30/02/2029;Dia;Sem expediente;Ato', '26/01/2029;;x;Ato');
    const result = await refusedWhole(() => perform(importDays, by(admin), wrong));
    expect(result).toMatchObject({
      code: 'INVALID',
      fieldErrors: {
        csv: [
          'Linha 3: esta data não existe.',
          'Linha 4: falta o nome; o efeito é um destes: Sem expediente, Encerra antes da hora normal, Começa mais tarde.',
        ],
      },
    });
  });

  test.each([
    [{}, 'csv', 'Cole as linhas ou escolha um arquivo que não esteja vazio.'],
    [{ csv: 'data;nome;efeito;ato\n"24/01/2029;x' }, 'csv', 'Linha 2: há aspas que abrem e não fecham'],
    [{ csv: 'data;nome;efeito;ato\n24/01/2029;a\0;FULL_DAY;b' }, 'csv', 'caractere que não pode ser guardado'],
    [{ csv: 'x'.repeat(500_001) }, 'csv', 'passa de 500 mil caracteres'],
  ])('of %j is refused beside its field', async (given, field, sentence) => {
    const result = await refusedWhole(() => perform(importDays, by(admin), { calendarId, ...given }));
    expect(result.fieldErrors[field]?.join()).toContain(sentence);
  });
});

describe('a new calendar', () => {
  test('starts with the holidays by law of six years as proposals, and follows its own days from then on', async () => {
    const { id } = succeeded(
      await perform(createCalendar, by(admin), { code: ' br-sp ', name: 'Estado de São Paulo' }),
    );
    const days = (await daysOn(id, '2000-01-01', '2100-12-31')).days;
    expect(days).toHaveLength(60);
    expect(days.at(0)).toMatchObject({ date: '2026-01-01', proposed: true });
    const day = { ...eve(calendarId, { date: '2026-07-09', name: 'Revolução Constitucionalista' }), calendarId: id };
    succeeded(await perform(addDay, by(admin), day));
  });

  test.each([
    [{ code: 'BR-RO', name: 'Outro nome' }, 'code'],
    [{ code: 'BR-XX', name: 'Estado de São Paulo' }, 'name'],
    [{ code: 'SP', name: 'Sem país' }, 'code'],
    [{ code: 'BR-<b>', name: 'Com sinais' }, 'code'],
    [{ code: '', name: '' }, 'code'],
  ])('of %j is refused beside its field', async (input, field) => {
    const result = await refusedWhole(() => perform(createCalendar, by(admin), input));
    expect(result).toMatchObject({ code: 'INVALID', fieldErrors: { [field]: [expect.any(String)] } });
  });
});

describe('what is not a day, or not for this person', () => {
  test.each([
    { date: '2026-02-30' },
    { date: '' },
    { date: '1999-12-31' },
    { date: '2101-01-01' },
    { name: ' ' },
    { act: '' },
    { effect: 'HOLIDAY' },
    { name: 'x'.repeat(121) },
  ])('%j is refused, and nothing changes', async (given) => {
    const bad = { ...eve(calendarId, { date: '2030-03-05' }), ...given } as ReturnType<typeof eve>;
    expect(await refusedWhole(() => perform(addDay, by(admin), bad))).toMatchObject({ code: 'INVALID' });
  });

  test('a calendar that does not exist is not found', async () => {
    const stray = eve(calendarId, { calendarId: '00000000-0000-7000-8000-000000000000' });
    expect(await refusedWhole(() => perform(addDay, by(admin), stray))).toMatchObject({ code: 'NOT_FOUND' });
  });

  describe.each(['NETWORK_ANALYST', 'PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER', 'AUDITOR'] as const)('%s', (role) => {
    let actor: Actor;
    beforeEach(async () => {
      actor = await person(role, 'SEGES');
    });

    test('changes no calendar', async () => {
      const date = '2030-01-01';
      const { was } = await daysOn(calendarId, date);
      const attempts = [
        () => confirmed(createCalendar, actor, { code: 'BR-AC', name: 'Estado do Acre' }),
        () => confirmed(addDay, actor, eve(calendarId, { date: '2030-03-05' })),
        () => confirmed(changeDay, actor, { ...eve(calendarId, { date }), from: date, was }),
        () => confirmed(removeDay, actor, { calendarId, date, was }),
        () => confirmed(confirmDays, actor, { calendarId, from: date, to: date, was }),
        () => confirmed(proposeDays, actor, { calendarId, year: '2040' }),
        () => confirmed(importDays, actor, { calendarId, csv: 'data;nome;efeito;ato\n2030-03-05;a;FULL_DAY;b' }),
      ];
      for (const attempt of attempts) {
        const result = await refusedWhole(attempt);
        expect(['FORBIDDEN', 'NOT_FOUND']).toContain(result.code);
      }
    });
  });
});
