import { fold } from '@/lib/domain/fold';
import { ELOS, INSTRUMENTS, SPHERES } from './vocabulary';

/** More accession bodies than any agreement of the Rede has. */
const MOST_LINES = 6_000;

/** Characters of one import: what 6,000 ample lines take. */
export const MOST_CHARACTERS = 2_500_000;

/** The columns of an import, each with the field of the form that it fills. */
export const COLUMNS = [
  { name: 'instrumento', field: 'instrument', example: INSTRUMENTS[0], help: INSTRUMENTS.join(' ou ') },
  { name: 'numero', field: 'number', example: '12/2026', help: 'Número do instrumento' },
  { name: 'processo_sei', field: 'seiProcess', example: '19973.010322/2025-54', help: 'Com os dígitos verificadores' },
  { name: 'data_assinatura', field: 'signedOn', example: '14/10/2026', help: 'Dia, mês e ano, ou AAAA-MM-DD' },
  { name: 'cnpj', field: 'cnpj', example: '12.ABC.345/01DE-35', help: 'Com ou sem pontuação' },
  { name: 'nome', field: 'name', example: 'Instituto Exemplo de Rondônia', help: 'Nome do órgão ou da entidade' },
  { name: 'sigla', field: 'acronym', example: 'IEX/RO', help: 'Como aparece nas listas; não se repete no acordo' },
  { name: 'esfera', field: 'sphere', example: 'Público Estadual', help: SPHERES.join('; ') },
  { name: 'elo', field: 'elo', example: 'Estados', help: `Pode ficar vazio. ${ELOS.join('; ')}` },
  { name: 'calendario', field: 'calendar', example: 'BR-RO', help: 'Código do calendário de dias sem expediente' },
  {
    name: 'escopo',
    field: 'scope',
    example: 'Gestão de convênios no estado',
    help: 'Âmbito de competência e de atuação',
  },
  { name: 'minimo_horas', field: 'minimumHours', example: '', help: 'Pode ficar vazio: valem as horas da meta' },
] as const;

export type ColumnField = (typeof COLUMNS)[number]['field'];

/** One line of the file: where it stands, and its cells by field of the form. An empty cell is absent. */
export type SheetRow = { line: number; cells: Partial<Record<ColumnField, string>> };

export type Sheet = { rows: SheetRow[]; problems: string[] };

/** The example that can be downloaded: the header and one line, as a Brazilian spreadsheet writes them. */
export const EXAMPLE = [COLUMNS.map(({ name }) => name), COLUMNS.map(({ example }) => example)]
  .map((cells) => `${cells.join(';')}\r\n`)
  .join('');

/** Reads the records of a CSV, in any order of columns; blank lines are passed over. `lines` tells where each begins. */
export function readSheet(records: readonly (readonly string[])[], lines: readonly number[]): Sheet {
  const filled = records
    .map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), line: lines[index] ?? index + 1 }))
    .filter(({ cells }) => cells.some(Boolean));
  const [header, ...body] = filled;
  if (!header) return { rows: [], problems: ['Não há nada para importar. Escolha um arquivo ou cole as linhas.'] };
  const fields = header.cells.map(fieldOf);
  const problems = headerProblems(header.cells, fields);
  if (problems.length > 0) return { rows: [], problems };
  if (body.length === 0) return { rows: [], problems: ['Só há o cabeçalho. Inclua uma linha para cada adesão.'] };
  if (body.length > MOST_LINES) {
    const most = MOST_LINES.toLocaleString('pt-BR');
    return {
      rows: [],
      problems: [`São ${body.length.toLocaleString('pt-BR')} linhas e o limite é ${most}. Divida o arquivo.`],
    };
  }
  const known = fields.flatMap((field, index) => (field ? [[field, index] as const] : []));
  const uneven = body.filter(({ cells }) => cells.length > fields.length && cells.slice(fields.length).some(Boolean));
  return {
    rows: body.map(({ cells, line }) => ({ line, cells: cellsOf(cells, known) })),
    problems: uneven.map(
      ({ cells, line }) => `Linha ${line}: tem ${cells.length} colunas e o cabeçalho tem ${fields.length}.`,
    ),
  };
}

function fieldOf(title: string): ColumnField | undefined {
  const name = fold(title).replaceAll(' ', '_');
  return COLUMNS.find((column) => column.name === name)?.field;
}

/** Unknown columns told one by one. */
const MOST_UNKNOWN = 10;

const OPTIONAL: readonly ColumnField[] = ['elo', 'minimumHours'];

function headerProblems(titles: readonly string[], fields: readonly (ColumnField | undefined)[]): string[] {
  const unknown = titles.filter((title, index) => title && !fields[index]).slice(0, MOST_UNKNOWN);
  const missing = COLUMNS.filter(({ field }) => !OPTIONAL.includes(field) && !fields.includes(field));
  const twice = COLUMNS.filter(({ field }) => fields.filter((other) => other === field).length > 1);
  return [
    ...missing.map(({ name }) => `Linha 1: falta a coluna “${name}”.`),
    ...unknown.map((title) => `Linha 1: a coluna “${title.slice(0, 40)}” não é conhecida.`),
    ...twice.map(({ name }) => `Linha 1: a coluna “${name}” aparece mais de uma vez.`),
  ];
}

/** Only the known columns are looked up, however many the header has. */
function cellsOf(cells: readonly string[], known: readonly (readonly [ColumnField, number])[]): SheetRow['cells'] {
  const entries = known.map(([field, index]) => [field, cells[index] ?? ''] as const);
  const filled = entries.filter(([, text]) => text);
  return Object.fromEntries(filled.map(([field, text]) => [field, field === 'signedOn' ? isoDay(text) : text]));
}

const BRAZILIAN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** `14/10/2026` as `2026-10-14`; any other text as it is. */
function isoDay(text: string): string {
  const match = BRAZILIAN_DAY.exec(text);
  if (!match) return text;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is wrong in a line, in the order of the columns and by the names that the person sees in the file. */
export function byColumn(problems: Partial<Record<ColumnField, string>>): { column: string; sentence: string }[] {
  return COLUMNS.flatMap(({ name, field }) => {
    const sentence = problems[field];
    return sentence ? [{ column: name, sentence }] : [];
  });
}
