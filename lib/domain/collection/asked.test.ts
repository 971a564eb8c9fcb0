import { expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { isAnsweredIn, isAskedAbout, isOwedOnce } from './asked';

test('a goal belongs to the answer of the years since the party answers for it', () => {
  const since = (day: string | null) => ({ since: day === null ? null : civilDate(day), addedOn: null });
  expect(isAnsweredIn(2026, since(null))).toBe(true);
  expect(isAnsweredIn(2026, since('2026-12-31'))).toBe(true);
  expect(isAnsweredIn(2026, since('2027-01-01'))).toBe(false);
  expect(isAnsweredIn(2026, { since: null, addedOn: civilDate('2027-03-01') })).toBe(false);
});

test('answering the request and making the report are not asked about', () => {
  expect(isAskedAbout({ code: '3.5', rule: { kind: 'onCall', event: 'reportRequest' } })).toBe(false);
  expect(isAskedAbout({ code: '3.6', rule: { kind: 'norm', norm: null, defaultDue: '03-31' } })).toBe(false);
  expect(isAskedAbout({ code: '1.7', rule: { kind: 'onCall', event: 'meeting' } })).toBe(true);
  expect(isAskedAbout({ code: '1.5', rule: { kind: 'norm', norm: null, defaultDue: '12-31' } })).toBe(true);
});

test('a goal is owed once when no year after its fulfilment asks for it again', () => {
  expect(isOwedOnce({ kind: 'daysAfterStart', days: 15 })).toBe(true);
  expect(isOwedOnce({ kind: 'fromStart', items: ['banner'] })).toBe(true);
  expect(isOwedOnce({ kind: 'daysAfterStart', days: 10, thenStanding: true })).toBe(false);
  expect(isOwedOnce({ kind: 'annual' })).toBe(false);
  expect(isOwedOnce({ kind: 'onCall', event: 'meeting' })).toBe(false);
});
