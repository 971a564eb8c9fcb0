import { z } from 'zod';
import { count, day, id, optionalText, requiredText } from '@/lib/action/fields';
import {
  type ColumnField,
  MOST_CHARACTERS,
  readSheet,
  type Sheet,
  type SheetRow,
} from '@/lib/domain/accessions/spreadsheet';
import { ELOS, INSTRUMENTS, SPHERES } from '@/lib/domain/accessions/vocabulary';
import { fold } from '@/lib/domain/fold';
import { parseCnpj } from '@/lib/domain/identifiers/cnpj';
import { parseNup } from '@/lib/domain/identifiers/nup';
import { CsvSyntaxError, linesOfRecords, parseCsv } from '@/lib/format/csv-parse';

/** One of a few words, with or without its accents and capitals. */
function choice<Word extends string>(words: readonly Word[], missing: string) {
  return z.string({ error: missing }).transform((text, context) => {
    const found = words.find((word) => fold(word) === fold(text));
    if (found) return found;
    context.addIssue({ code: 'custom', message: `Use uma destas opções: ${words.join('; ')}.` });
    return z.NEVER;
  });
}

/** A number with check digits, kept without its mask. */
function identifier(missing: string, parse: (text: string) => string | null, wrong: string) {
  return requiredText(missing, 40).transform((text, context) => {
    const value = parse(text);
    if (value) return value;
    context.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });
}

/** Names stand in lists and titles, so a line break or a double space in one is noise. */
function oneLine(missing: string, max: number) {
  return requiredText(missing, max).transform((text) => text.replace(/\s+/g, ' '));
}

const instrumentFacts = {
  instrument: choice(INSTRUMENTS, 'Escolha o nome do instrumento.'),
  number: oneLine('Informe o número do instrumento.', 40),
  seiProcess: identifier(
    'Informe o processo SEI.',
    parseNup,
    'Confira o processo: os dígitos não conferem. A forma é 19973.010322/2025-54.',
  ),
  scope: requiredText('Descreva o âmbito de competência e de atuação.', 2_000),
};

/** What is typed of an accession, in the form or in a line of a file; errors are told in this order. */
const facts = {
  instrument: instrumentFacts.instrument,
  number: instrumentFacts.number,
  seiProcess: instrumentFacts.seiProcess,
  signedOn: day('Informe a data da assinatura.'),
  name: oneLine('Informe o nome do órgão ou da entidade.', 200),
  acronym: oneLine('Informe a sigla.', 30),
  cnpj: identifier(
    'Informe o CNPJ.',
    parseCnpj,
    'Confira o CNPJ: os dígitos não conferem. A forma é 12.ABC.345/01DE-35, com letras ou só números.',
  ),
  sphere: choice(SPHERES, 'Escolha a esfera.'),
  elo: choice(ELOS, '').optional(),
  scope: instrumentFacts.scope,
  /** The code of a calendar; whether it exists is the database's to say. */
  calendar: requiredText('Escolha o calendário.', 30).toUpperCase(),
  /** Replaces the hours of the plan for this body alone. */
  minimumHours: count(8_760)
    .pipe(z.number().min(1, 'O mínimo é de ao menos 1 hora. Deixe vazio para valer o da meta.'))
    .optional(),
} satisfies Record<ColumnField, z.ZodType>;

const factsSchema = z.object(facts);
export type AccessionFacts = z.output<typeof factsSchema>;

/** A body that joins the agreement. */
export const accessionForm = factsSchema.extend({
  /** Chosen by the form when it opened, so that sending it again never makes a second body. */
  id: id(),
  agreementId: id(),
  /** The mark of the impact that the person has seen. */
  seen: optionalText(64),
});

/** What may be mended of the instrument afterwards: nothing that moves a deadline. */
export const accessionEdit = z.object({
  ...instrumentFacts,
  id: id(),
  /** The version the person was looking at. */
  version: count(),
  seen: optionalText(64),
});

export const accessionEnd = z.object({
  id: id(),
  version: count(),
  endedOn: day('Informe o último dia da participação.'),
  /** Stands as the cause in the history of everything it closes. */
  reason: oneLine('Diga por que a adesão se encerra.', 300),
  seen: optionalText(64),
});

/** Many accessions at once. Only the shape is read here: the lines are checked together, against the agreement. */
export const accessionImport = z.object({
  /** Chosen by the form when it opened, so that sending it again imports nothing twice. */
  id: id(),
  agreementId: id(),
  text: z
    .string({ error: 'Escolha um arquivo ou cole as linhas.' })
    .max(MOST_CHARACTERS, 'O conteúdo é grande demais. Divida o arquivo em partes.')
    .regex(/^[^\0]*$/, 'O arquivo não é um texto em CSV. Exporte a planilha como CSV e envie de novo.')
    .transform(sheetOf),
  seen: optionalText(64),
});

function sheetOf(text: string): Sheet {
  try {
    const records = parseCsv(text);
    return readSheet(records, linesOfRecords(records));
  } catch (error) {
    if (!(error instanceof CsvSyntaxError)) throw error;
    return { rows: [], problems: [`Linha ${error.line}: há aspas que não se fecham.`] };
  }
}

/** A line as far as it can be read: whole, or field by field so that everything wrong in it is told at once. */
export type ReadRow = {
  whole: AccessionFacts | null;
  facts: Partial<AccessionFacts>;
  problems: Partial<Record<ColumnField, string>>;
};

export function readRow({ cells }: SheetRow): ReadRow {
  const whole = factsSchema.safeParse(cells);
  if (whole.success) return { whole: whole.data, facts: whole.data, problems: {} };
  const fields = Object.keys(facts) as ColumnField[];
  const results = fields.map((field) => [field, facts[field].safeParse(cells[field])] as const);
  const right = results.flatMap(([field, { success, data }]) => (success ? [[field, data]] : []));
  const wrong = results.flatMap(([field, { error }]) => (error ? [[field, error.issues[0]?.message ?? '']] : []));
  return { whole: null, facts: Object.fromEntries(right), problems: Object.fromEntries(wrong) };
}

/** Filters of the list in the address. What is not understood counts as not asked. */
export const accessionListQuery = z.object({
  busca: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,100}$/u)
    .optional()
    .catch(undefined),
  situacao: z.enum(['vigentes', 'encerradas']).optional().catch(undefined),
  ordem: z.enum(['recentes', 'antigas']).default('recentes').catch('recentes'),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type AccessionListQuery = z.output<typeof accessionListQuery>;
