import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { type AccessionContext, accessionProblems, dateProblem, endProblem } from './problems';

const context: AccessionContext = {
  startsOn: civilDate('2025-12-19'),
  endsOn: civilDate('2030-12-19'),
  today: civilDate('2026-11-20'),
  calendars: new Set(['BR-FEDERAL', 'BR-RO']),
  parties: [{ cnpj: '04798328000156', acronym: 'SEPOG/RO', name: 'Secretaria de Planejamento' }],
};
const place = (index: number) => `da linha ${index + 2}`;
const right = {
  cnpj: '12ABC34501DE35',
  acronym: 'IEX/RO',
  calendar: 'BR-RO',
  signedOn: civilDate('2026-10-14'),
};

describe('an accession', () => {
  test.each(['2025-12-19', '2026-11-20'])('may be of the first day of the term and of today: %s', (day) => {
    expect(dateProblem(civilDate(day), context)).toBeUndefined();
  });

  test.each([
    ['2025-12-18', 'A adesão não pode ser anterior ao início da vigência, 19/12/2025.'],
    ['2030-12-20', 'A adesão não pode ser posterior ao fim da vigência, 19/12/2030.'],
    ['2026-11-21', 'A assinatura não pode ter data futura. Registre a adesão quando for assinada.'],
  ])('cannot be of %s', (day, sentence) => {
    expect(dateProblem(civilDate(day), context)).toBe(sentence);
  });

  test('that is right has no problem', () => {
    expect(accessionProblems([right], context, place)).toEqual([{}]);
  });

  test('tells everything that is wrong, and who has the CNPJ and the acronym, whatever the case and accents', () => {
    const wrong = { ...right, cnpj: '04798328000156', acronym: 'Sépog/ro', calendar: 'BR-SP' };
    expect(accessionProblems([wrong], context, place)).toEqual([
      {
        cnpj: 'Este CNPJ já está no acordo: é de SEPOG/RO, Secretaria de Planejamento.',
        acronym: 'Esta sigla já está no acordo: é de Secretaria de Planejamento.',
        calendar: 'Este calendário não existe. Use BR-FEDERAL ou BR-RO.',
      },
    ]);
  });

  test('that repeats an earlier one says which, and the earlier one is not blamed', () => {
    expect(accessionProblems([right, { ...right, acronym: 'iex/ro ' }], context, place)).toEqual([
      {},
      { cnpj: 'Este CNPJ repete o da linha 2.', acronym: 'Esta sigla repete a da linha 2.' },
    ]);
  });

  test('whose fields are wrong by themselves is checked by the others', () => {
    expect(accessionProblems([{ calendar: 'BR-SP' }, {}], context, place)).toEqual([
      { calendar: 'Este calendário não existe. Use BR-FEDERAL ou BR-RO.' },
      {},
    ]);
  });
});

describe('a participation', () => {
  const signed = { signedOn: civilDate('2026-10-14'), endsOn: civilDate('2030-12-19') };

  test.each(['2026-10-14', '2027-01-31', '2030-12-19'])('may end on %s', (day) => {
    expect(endProblem(civilDate(day), signed)).toBeUndefined();
  });

  test.each(['2026-10-13', '2030-12-20'])('cannot end on %s', (day) => {
    expect(endProblem(civilDate(day), signed)).toBeTruthy();
  });
});
