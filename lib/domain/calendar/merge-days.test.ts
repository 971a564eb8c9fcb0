import { describe, expect, test } from 'vitest';
import type { NonWorkingDay } from './calendar';
import { dayCause, daysCause, movedDayCause, proposalCause } from './causes';
import { civilDate } from './civil-date';
import { daysMark, mergeDays, proposedDays } from './merge-days';

const day = (date: string, given: Partial<NonWorkingDay> = {}): NonWorkingDay => ({
  date: civilDate(date),
  name: 'Dia',
  effect: 'FULL_DAY',
  act: 'Ato',
  ...given,
});

describe('days that come into a calendar', () => {
  const days = [day('2027-01-01', { proposed: true }), day('2027-05-03'), day('2027-06-01')];
  const calendar = { code: 'BR-RO', days };

  test('are new, replace what the date said, or are there already', () => {
    const incoming = [day('2027-01-01'), day('2027-05-03'), day('2027-06-01', { act: 'Outro' }), day('2027-07-01')];
    expect(mergeDays(calendar, incoming)).toEqual({
      added: [incoming[3]],
      replaced: [incoming[0], incoming[2]],
      same: [incoming[1]],
      proposed: [],
    });
  });

  test('bring the holidays by law along to a year that had none, but for the dates that come by themselves', () => {
    const { added, proposed } = mergeDays(calendar, [day('2033-12-25'), day('2033-02-01')]);
    expect(added).toHaveLength(2);
    expect(proposed).toHaveLength(10);
    expect(proposed.every((holiday) => holiday.proposed)).toBe(true);
    expect(proposed.map(({ date }) => date)).toContain('2033-01-04');
    expect(proposed.map(({ date }) => date)).not.toContain('2033-12-25');
  });
});

test('a year’s proposals are its holidays by law, each said to be a proposal', () => {
  expect(proposedDays('BR-FEDERAL', 2030)).toHaveLength(10);
  expect(proposedDays('BR-RO', 2030)).toHaveLength(11);
  expect(proposedDays('BR-SP', 2030).every(({ proposed }) => proposed)).toBe(true);
});

test('the mark of days changes with anything that they say', () => {
  const one = day('2027-01-01');
  const others = [
    day('2027-01-02'),
    day('2027-01-01', { name: 'Outro' }),
    day('2027-01-01', { effect: 'OPENS_LATE' }),
    day('2027-01-01', { act: 'Outro' }),
    day('2027-01-01', { proposed: true }),
  ];
  for (const other of others) expect(daysMark([other])).not.toBe(daysMark([one]));
  expect(daysMark([{ ...one, proposed: false }])).toBe(daysMark([one]));
  expect(daysMark([one, one])).not.toBe(daysMark([one]));
});

test('the history says which calendar changed, how, and by which act', () => {
  const calendar = { name: 'Estado de Rondônia' };
  const one = day('2027-01-02', { act: 'Decreto RO 00.000/2026' });
  expect(dayCause(calendar, one, 'incluído')).toBe(
    'Calendário Estado de Rondônia: 02/01/2027 incluído (Decreto RO 00.000/2026)',
  );
  expect(movedDayCause(calendar, civilDate('2027-01-04'), one)).toBe(
    'Calendário Estado de Rondônia: 04/01/2027 passou para 02/01/2027 (Decreto RO 00.000/2026)',
  );
  expect(daysCause(calendar, [day('2027-12-25'), one], 'incluídos')).toBe(
    'Calendário Estado de Rondônia: 2 dias incluídos, de 02/01/2027 a 25/12/2027',
  );
  expect(daysCause(calendar, [one], 'confirmados')).toBe('Calendário Estado de Rondônia: 02/01/2027 confirmado');
  expect(proposalCause(calendar, 2033)).toBe('Calendário Estado de Rondônia: feriados por lei de 2033 propostos');
});
