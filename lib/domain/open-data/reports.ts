import type { PaperKind } from '@/lib/domain/report/paper';
import type { Dataset, RecordOf } from './dataset';
import { AGREEMENT_FIELD } from './shared-fields';

/** Each kind of document by its word in the file. */
const KIND_MEANING = {
  relatorio_anual: 'Relatório anual do acordo.',
  relatorio_do_participe: 'Relatório do ano de um partícipe.',
  situacao_do_plano: 'Situação do plano em um dia.',
  ata: 'Ata de reunião.',
} as const;

export const KIND_WORD = {
  annual: 'relatorio_anual',
  party: 'relatorio_do_participe',
  state: 'situacao_do_plano',
  minutes: 'ata',
} as const satisfies Record<PaperKind, keyof typeof KIND_MEANING>;

export const REPORTS = {
  name: 'relatorios',
  title: 'Relatórios',
  description: 'Os relatórios e outros documentos emitidos e publicados, com o código para conferir cada um.',
  fields: [
    { name: 'id', type: 'identificador', description: 'Identificador do documento, que não muda.' },
    AGREEMENT_FIELD,
    { name: 'tipo', type: 'texto', description: 'O que o documento é.', values: KIND_MEANING },
    { name: 'titulo', type: 'texto', description: 'Título do documento.' },
    { name: 'ano', type: 'inteiro', description: 'Ano de que o documento trata.' },
    { name: 'edicao', type: 'inteiro', description: 'Número da edição. As anteriores continuam na lista.' },
    { name: 'emitido_por', type: 'texto', description: 'Sigla do partícipe em cujo nome foi emitido.' },
    { name: 'emitido_em', type: 'data', description: 'Dia da emissão, em Brasília.' },
    { name: 'publicado_em', type: 'data', description: 'Dia da publicação, em Brasília.' },
    { name: 'codigo', type: 'texto', description: 'Código de conferência, que se digita em /conferir.' },
    { name: 'endereco', type: 'texto', description: 'Página em que o documento se lê e se baixa.' },
    { name: 'sha256_pdf', type: 'texto', description: 'Resumo SHA-256 do arquivo PDF.' },
  ],
} as const satisfies Dataset;

export type ReportRecord = RecordOf<typeof REPORTS>;
