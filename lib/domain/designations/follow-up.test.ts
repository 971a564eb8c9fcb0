import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import { DEPARTURE_TOLD_FOR, followUpAlert, type Served } from './follow-up';

const START = civilDate('2025-12-19');
const party = { joinedOn: START, leftOn: null };
const day = (text: string) => civilDate(text);

function someone(id: string, from: string, to: string | null = null, replacesId: string | null = null): Served {
  return { id, startsOn: day(from), endsOn: to === null ? null : day(to), replacesId };
}

const kindOn = (today: CivilDate, ...served: Served[]) => followUpAlert(party, served, today)?.kind ?? null;

describe('the reminder to designate who follows the agreement', () => {
  test('comes fifteen days after the start of the term, when nobody was designated', () => {
    expect(kindOn(addDays(START, 15))).toBeNull();
    expect(followUpAlert(party, [], addDays(START, 16))).toEqual({ kind: 'NOBODY_YET', since: '2026-01-03' });
  });

  test('counts from the day the party itself joined', () => {
    const joined = { joinedOn: day('2026-10-14'), leftOn: null };
    expect(followUpAlert(joined, [], day('2026-10-29'))).toBeNull();
    expect(followUpAlert(joined, [], day('2026-10-30'))).toMatchObject({ kind: 'NOBODY_YET' });
  });

  test('stays away while someone is designated', () => {
    expect(kindOn(day('2026-11-23'), someone('a', '2026-01-02'))).toBeNull();
  });

  test('comes at once when the last one leaves, however early in the term', () => {
    const left = someone('a', '2025-12-20', '2025-12-28');
    expect(followUpAlert(party, [left], day('2025-12-28'))).toEqual({ kind: 'NOBODY_LEFT', since: '2025-12-28' });
  });

  test('comes when one of several leaves and nobody takes over', () => {
    const served = [someone('a', '2026-01-02', '2026-11-10'), someone('b', '2026-01-02')];
    expect(followUpAlert(party, served, day('2026-11-23'))).toEqual({ kind: 'LEFT', since: '2026-11-10' });
  });

  test.each([
    ['a replacement', someone('c', '2026-11-10', null, 'a')],
    ['a later replacement', someone('c', '2026-11-20', null, 'a')],
    ['someone new, from the same day on', someone('c', '2026-11-10')],
  ])('is settled by %s', (_, arrival) => {
    expect(
      kindOn(day('2026-11-23'), someone('a', '2026-01-02', '2026-11-10'), someone('b', '2026-01-02'), arrival),
    ).toBeNull();
  });

  test('is not settled by who replaced somebody else', () => {
    const served = [
      someone('a', '2026-01-02', '2026-11-10'),
      someone('b', '2026-01-02', '2026-11-15'),
      someone('c', '2026-11-15', null, 'b'),
    ];
    expect(kindOn(day('2026-11-23'), ...served)).toBe('LEFT');
  });

  test('lets a departure rest after two months, while others remain', () => {
    const served = [someone('a', '2026-01-02', '2026-05-10'), someone('b', '2026-01-02')];
    const last = addDays(day('2026-05-10'), DEPARTURE_TOLD_FOR);
    expect(kindOn(addDays(last, -1), ...served)).toBe('LEFT');
    expect(kindOn(last, ...served)).toBeNull();
  });

  test('never comes to a party that left the agreement', () => {
    const gone = { joinedOn: START, leftOn: day('2026-06-30') };
    expect(followUpAlert(gone, [], day('2026-06-30'))).toBeNull();
    expect(followUpAlert(gone, [], day('2026-06-29'))).toMatchObject({ kind: 'NOBODY_YET' });
  });
});
