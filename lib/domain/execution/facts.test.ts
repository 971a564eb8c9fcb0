import { describe, expect, it } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { recordedFacts, sameFacts, typedFacts } from './facts';

const told = { title: 'Turma 1', items: ['banner'], performedFrom: civilDate('2026-11-18'), hours: 7.5 };

describe('the facts of an activity', () => {
  it('end on the day they began when no end is told', () => {
    expect(recordedFacts(told)).toMatchObject({ performedTo: '2026-11-18', place: null, enrolled: null });
    expect(recordedFacts({ ...told, performedTo: civilDate('2026-11-19') }).performedTo).toBe('2026-11-19');
  });

  it('are shown as they were typed', () => {
    expect(typedFacts(recordedFacts(told))).toMatchObject({ hours: '7,5', performedTo: '', enrolled: '', place: '' });
    const days = { ...told, performedTo: civilDate('2026-11-19'), enrolled: 0 };
    expect(typedFacts(recordedFacts(days))).toMatchObject({ performedTo: '2026-11-19', enrolled: '0' });
  });

  it('are the same when told twice, and another as soon as one word, number, day or item differs', () => {
    const facts = recordedFacts(told);
    expect(sameFacts(facts, recordedFacts({ ...told }))).toBe(true);
    for (const change of [
      { title: 'Turma 2' },
      { hours: 8 },
      { performedTo: civilDate('2026-11-19') },
      { items: ['banner', 'pop-up'] },
      { narrative: 'Mais uma frase' },
      { reach: 0 },
    ]) {
      expect(sameFacts(facts, recordedFacts({ ...told, ...change })), JSON.stringify(change)).toBe(false);
    }
  });
});
