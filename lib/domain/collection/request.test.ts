import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import {
  askableYears,
  callProblems,
  extensionCause,
  extensionProblems,
  remindedDeadlines,
  requestProblems,
} from './request';

const day = civilDate;
const term = { startsOn: day('2025-12-19'), months: 60 };
const today = day('2026-11-23');
const problems = (year: number, dueOn: string) => requestProblems({ year, dueOn: day(dueOn) }, term, today);

describe('a request', () => {
  test('is of a year of the term that has begun', () => {
    expect(askableYears(term, today)).toEqual([2025, 2026]);
    expect(askableYears(term, day('2030-12-20'))).toEqual([]);
    expect(problems(2026, '2026-12-18')).toEqual({});
    expect(problems(2024, '2026-12-18')).toHaveProperty('year');
    expect(problems(2027, '2026-12-18')).toHaveProperty('year');
  });

  test('is due today at the earliest, and within the term', () => {
    expect(problems(2026, '2026-11-23')).toEqual({});
    expect(problems(2026, '2026-11-22').dueOn).toEqual(['O prazo não pode vir antes de hoje, 23/11/2026.']);
    expect(problems(2026, '2030-12-20').dueOn?.[0]).toContain('19/12/2030');
  });
});

describe('an extension', () => {
  test('is never earlier than today, nor after the term', () => {
    expect(extensionProblems(day('2026-11-22'), term, today)).toHaveProperty('dueOn');
    expect(extensionProblems(day('2026-11-23'), term, today)).toEqual({});
    expect(extensionProblems(day('2031-01-02'), term, today)).toHaveProperty('dueOn');
  });

  test('stands in the history with its day and reason', () => {
    expect(extensionCause(day('2026-12-01'), 'mudança de equipe')).toBe(
      'Prazo prorrogado para 01/12/2026: mudança de equipe',
    );
  });
});

test('who is called once it is open has until the day of all at the earliest, and never before today', () => {
  const called = (dueOn: string, ofAll: string) => callProblems(day(dueOn), day(ofAll), term, today).dueOn?.[0];
  expect(called('2026-12-18', '2026-12-18')).toBeUndefined();
  expect(called('2026-12-17', '2026-12-18')).toContain('O prazo da coleta é 18/12/2026.');
  expect(called('2026-11-22', '2026-11-20')).toContain('antes de hoje');
  expect(called('2031-01-02', '2026-12-18')).toContain('A vigência vai até');
});

test('reminders go out seven days and one day before', () => {
  expect(remindedDeadlines(today)).toEqual(['2026-11-30', '2026-11-24']);
});
