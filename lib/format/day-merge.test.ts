import { expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { mergeDays } from '@/lib/domain/calendar/merge-days';
import { mergeNotes } from './day-merge';

const day = (date: string, act = 'Ato') => ({ date: civilDate(date), name: 'Dia', effect: 'FULL_DAY' as const, act });

test('days that come in are told in sentences, and nothing is said of what is not there', () => {
  const calendar = { code: 'BR-SP', days: [day('2027-01-01'), day('2027-01-02')] };
  expect(mergeNotes(mergeDays(calendar, [day('2027-03-01')]))).toEqual(['1 dia entra no calendário.']);
  const incoming = [day('2027-01-01'), day('2027-01-02', 'Outro'), day('2033-03-01'), day('2034-03-01')];
  expect(mergeNotes(mergeDays(calendar, incoming))).toEqual([
    '2 dias entram no calendário.',
    '1 dia substitui o que o calendário já diz da mesma data.',
    '1 dia já está igual no calendário.',
    '2033 e 2034 ainda não tinham dias: 20 feriados por lei entram junto, para confirmar.',
  ]);
});
