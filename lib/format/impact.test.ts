import { expect, test } from 'vitest';
import { type ImpactCounts, NO_IMPACT } from '@/lib/domain/obligations/impact';
import { impactText } from './impact';

const counting = (counts: Partial<ImpactCounts>) => ({ counts: { ...NO_IMPACT.counts, ...counts }, shown: [] });

test('an impact is told in one sentence, in the words that agree with each count', () => {
  expect(impactText(NO_IMPACT)).toBe('Nenhum prazo muda.');
  expect(impactText(counting({ moved: 1 }))).toBe('1 prazo muda.');
  expect(impactText(counting({ moved: 12, late: 2, cancelled: 1 }))).toBe(
    '12 prazos mudam, 2 ficam em atraso e 1 é cancelado.',
  );
  expect(impactText(counting({ cancelled: 3 }))).toBe('3 prazos são cancelados.');
  expect(impactText(counting({ late: 2, opened: 2 }))).toBe('2 prazos ficam em atraso e 2 obrigações se abrem.');
  expect(impactText(counting({ opened: 1_200 }))).toBe('1.200 obrigações se abrem.');
});
