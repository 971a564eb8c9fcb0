import { describe, expect, test } from 'vitest';
import { EXAMPLE } from '@/lib/domain/accessions/spreadsheet';
import { accessionImport, accessionListQuery, readRow } from './schema';

const ids = { id: '01900000-0000-7000-8000-000000000001', agreementId: '01900000-0000-7000-8000-000000000002' };
const sheetOf = (text: string) => accessionImport.parse({ ...ids, text }).text;
const [HEADER = '', LINE = ''] = EXAMPLE.split('\r\n');

test('a search with what no database keeps counts as not asked', () => {
  expect(accessionListQuery.parse({ busca: 'a\0' }).busca).toBeUndefined();
  expect(accessionListQuery.parse({ busca: ' instituto ' }).busca).toBe('instituto');
});

describe('the rows of an import', () => {
  test('are read from the example that the page offers', () => {
    const { rows, problems } = sheetOf(EXAMPLE);
    expect(problems).toEqual([]);
    expect(rows.map(readRow)).toEqual([
      expect.objectContaining({
        problems: {},
        whole: {
          instrument: 'Acordo de Adesão',
          number: '12/2026',
          seiProcess: '19973010322202554',
          signedOn: '2026-10-14',
          cnpj: '12ABC34501DE35',
          name: 'Instituto Exemplo de Rondônia',
          acronym: 'IEX/RO',
          sphere: 'Público Estadual',
          elo: 'Estados',
          calendar: 'BR-RO',
          scope: 'Gestão de convênios no estado',
        },
      }),
    ]);
  });

  test('may come in another order, with other separators, capitals and line breaks, and blank lines between', () => {
    const columns = HEADER.split(';').reverse();
    const cells = LINE.split(';').reverse();
    const text = `\uFEFF${columns.join('\t').toUpperCase()}\n\n${cells.join('\t')}\n\t\n`;
    const { rows, problems } = sheetOf(text);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ line: 3 }]);
    expect(rows.map(readRow)).toMatchObject([{ whole: { acronym: 'IEX/RO' } }]);
  });

  test('take closed words without their accents, a date in either order, and hours of their own', () => {
    const line = LINE.replace('Acordo de Adesão', 'termo de adesao')
      .replace('Público Estadual', 'PUBLICO ESTADUAL')
      .replace('14/10/2026', '2026-10-04')
      .concat('40');
    const [row] = sheetOf(`${HEADER}\n${line}`).rows;
    expect(row && readRow(row).whole).toMatchObject({
      instrument: 'Termo de Adesão',
      sphere: 'Público Estadual',
      signedOn: '2026-10-04',
      minimumHours: 40,
    });
  });

  test('tell every field that is wrong at once', () => {
    const [row] = sheetOf(`${HEADER}\nContrato;;123;31/02/2026;1;;;Galáctico;Outro;;;zero`).rows;
    expect(Object.keys((row && readRow(row).problems) ?? {}).sort()).toEqual(
      [
        ...['instrument', 'number', 'seiProcess', 'signedOn', 'cnpj', 'name', 'acronym', 'sphere', 'elo'],
        ...['calendar', 'scope', 'minimumHours'],
      ].sort(),
    );
  });

  test.each([
    ['', 'Não há nada para importar. Escolha um arquivo ou cole as linhas.'],
    [HEADER, 'Só há o cabeçalho. Inclua uma linha para cada adesão.'],
    [`${HEADER.replace(';cnpj', '')}\n`, 'Linha 1: falta a coluna “cnpj”.'],
    [`${HEADER};telefone\n${LINE}`, 'Linha 1: a coluna “telefone” não é conhecida.'],
    [`${HEADER};sigla\n${LINE}`, 'Linha 1: a coluna “sigla” aparece mais de uma vez.'],
    [`${HEADER}\n${LINE};mais`, 'Linha 2: tem 13 colunas e o cabeçalho tem 12.'],
    [`${HEADER}\n"${LINE}`, 'Linha 2: há aspas que não se fecham.'],
    [`${HEADER}\n${`${LINE}\n`.repeat(6_001)}`, 'São 6.001 linhas e o limite é 6.000. Divida o arquivo.'],
  ])('of %.20j are refused as a whole', (text, problem) => {
    expect(sheetOf(text).problems).toEqual([problem]);
  });

  // Walked column by column in each row, this took half a minute, with the server standing still.
  test('under a header of a hundred thousand columns cost no more than their own cells', () => {
    const wide = `${HEADER}${';'.repeat(100_000)}\n${'a\n'.repeat(800)}`;
    expect(sheetOf(wide).rows).toHaveLength(800);
    expect(sheetOf(`${HEADER};${'a;'.repeat(100_000)}\n${LINE}`).problems).toHaveLength(10);
  }, 5_000);

  test('of a file that is no text are refused', () => {
    expect(accessionImport.safeParse({ ...ids, text: 'PK\u0003\u0004\0' }).success).toBe(false);
  });
});
