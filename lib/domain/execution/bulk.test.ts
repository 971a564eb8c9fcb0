import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { ActivityStatus } from '@/lib/domain/glossary';
import { type BulkActivity, reasonsNotToDiscard, reasonsNotToSend } from './bulk';

const today = civilDate('2026-11-23');
const complete: BulkActivity = {
  status: 'DRAFT',
  facts: { performedFrom: civilDate('2026-03-10'), hours: 20, items: [] },
  served: [{ goalCode: '2.2', rule: { kind: 'annual', minimumHours: 60 }, periodStart: civilDate('2026-01-01') }],
  evidence: 1,
  isSpokenOf: false,
};

describe('sending several activities', () => {
  test('takes a draft or a returned one that has what its goal asks', () => {
    for (const status of ['DRAFT', 'RETURNED'] as const)
      expect(reasonsNotToSend({ ...complete, status }, today)).toEqual([]);
  });

  test('tells everything that keeps one back', () => {
    const bare = { ...complete, facts: { items: [] }, evidence: 0 };
    expect(reasonsNotToSend(bare, today)).toEqual([
      'Informe a data em que a atividade aconteceu.',
      'Informe a carga horária da turma.',
      'Falta anexar o que comprova.',
    ]);
  });

  test.each<[ActivityStatus, string]>([
    ['SUBMITTED', 'Já está em análise.'],
    ['VALIDATED', 'Já foi validada.'],
  ])('leaves one that is %s alone', (status, reason) =>
    expect(reasonsNotToSend({ ...complete, status }, today)).toEqual([reason]),
  );
});

describe('throwing several drafts away', () => {
  test('takes drafts that nobody of SEGES spoke of', () => {
    expect(reasonsNotToDiscard(complete)).toEqual([]);
    expect(reasonsNotToDiscard({ ...complete, isSpokenOf: true })).toHaveLength(1);
  });

  test.each<ActivityStatus>(['RETURNED', 'SUBMITTED', 'VALIDATED'])('never takes one that is %s', (status) =>
    expect(reasonsNotToDiscard({ ...complete, status })).toHaveLength(1),
  );
});
