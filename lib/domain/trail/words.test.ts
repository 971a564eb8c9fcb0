import { describe, expect, test } from 'vitest';
import { changedFields, changesOf, factLines } from './facts';
import { isEntity, parseRecordKey, recordHref, recordKey, recordWords } from './records';
import { actionsOf, kindOf, sentenceOf, TRAIL_KIND, type TrailKind } from './sentences';

const kinds = Object.keys(TRAIL_KIND) as TrailKind[];
const actions = kinds.flatMap(actionsOf);

describe('the sentence of an event', () => {
  test('is there for every action, which is of one kind', () => {
    expect(new Set(actions).size).toBe(actions.length);
    for (const action of actions) {
      const sentence = sentenceOf(action, 'Ana', '“Turma”');
      expect(sentence).toMatch(/^Ana \p{Ll}+/u);
      expect(sentence).not.toMatch(/undefined|\$|\{| {2}|\.$/);
      expect(Object.values(TRAIL_KIND)).toContain(kindOf(action));
    }
  });

  test('without a known person tells of the system, or of someone where anybody may have done it', () => {
    expect(sentenceOf('obligations.generated', null, 'nº 189/2025')).toBe(
      'O sistema atualizou as obrigações do acordo nº 189/2025',
    );
    expect(sentenceOf('session.refused', null, '')).toBe('Alguém tentou entrar e foi recusado');
  });
});

describe('the record of an event', () => {
  test('stands by its name of today, in quotes unless it is a person or a word of ours', () => {
    expect(recordWords('Activity', 'x', {}, { name: 'Turma' })).toBe('“Turma”');
    expect(recordWords('User', 'x', {}, { name: 'Ana' })).toBe('Ana');
  });

  test('that is gone stands by what the event itself knows, or by what it was', () => {
    expect(recordWords('Goal', 'x', { code: '2.2' }, undefined)).toBe('2.2');
    expect(recordWords('PeriodLock', 'x', { year: 2026 }, undefined)).toBe('o ano de 2026');
    expect(recordWords('Designation', 'x', {}, undefined)).toBe('uma pessoa cujos dados foram apagados');
    expect(recordWords('Permission', 'activity.review', {}, undefined)).toBe('analisar uma atividade');
    expect(recordWords('Permission', 'toString', {}, undefined)).toBe('algo');
    expect(recordHref('Activity', 'x', undefined)).toBeNull();
  });

  test('is asked for by a word of the address that leads back to it', () => {
    const id = '01a21869-16fd-7629-a4a0-bc2b4f434f8d';
    for (const entity of ['Activity', 'Evidence', 'Party', 'Calendar', 'User'] as const)
      expect(parseRecordKey(recordKey(entity, id))).toEqual({ entity, id });
    for (const text of ['', 'atividade', 'atividade-', 'toString-x', `Activity-${id}`, 'atividade-a b'])
      expect(parseRecordKey(text)).toBeNull();
    expect(isEntity('constructor')).toBe(false);
  });
});

describe('what an event says of a change', () => {
  test('are the values that differ, before and after', () => {
    expect(changesOf({ termMonths: [60, 48], startsConfirmed: [true, true] })).toEqual({
      termMonthsBefore: 60,
      termMonths: 48,
    });
    expect(changesOf({ validUntil: [null, '2026-12-31'] })).toEqual({
      validUntilBefore: null,
      validUntil: '2026-12-31',
    });
    expect(factLines('evidence.changed', changesOf({ validUntil: [null, '2026-12-31'] }))).toEqual([
      'Validade: de nenhum para 31/12/2026',
    ]);
  });

  test('are the names of texts that differ, and never the texts', () => {
    const facts = changedFields({ title: 'antes', place: 'aqui' }, { title: 'depois', place: 'aqui' });
    expect(facts).toEqual({ fields: 'title' });
    expect(factLines('activity.saved', facts)).toEqual(['Campos alterados: nome']);
    expect(changedFields({ title: 'x' }, { title: 'x' })).toEqual({});
  });

  test('reads as words: roles, kinds, days, readings of a deadline', () => {
    expect(factLines('member.roleChanged', changesOf({ role: ['VIEWER', 'FOCAL_POINT'] }))).toEqual([
      'Papel: de Leitura para Ponto focal',
    ]);
    expect(factLines('event.registered', { kind: 'MEETING', occurredOn: '2026-03-01' })).toEqual([
      'Tipo: Reunião convocada',
      'Aconteceu em: 01/03/2026',
    ]);
    expect(factLines('reviewDays.changed', { before: 10, after: 15 })).toEqual(['Prazo em dias: de 10 para 15']);
    const rule = (days: number) => JSON.stringify({ kind: 'daysAfterStart', days });
    expect(factLines('rule.changed', { before: rule(10), after: rule(15) })[0]).toMatch(
      /^Leitura: de “.*10.*” para “.*15/,
    );
    expect(factLines('rule.changed', { before: '{', after: '{}' })[0]).toContain('outra versão');
  });

  test('leaves out what has no name here', () => {
    expect(factLines('evidence.attached', { sha256: 'abc', activityId: 'x', toString: 'y' })).toEqual([]);
  });
});
