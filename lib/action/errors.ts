import type { Impact } from '@/lib/domain/obligations/impact';

/** The closed set of what can go wrong in an action, with what the person reads. */
export const ERROR_TEXT = {
  SIGN_IN_AGAIN:
    'Sua sessão terminou. Entre de novo em outra aba e volte aqui: o que você escreveu continua nesta página.',
  WRONG_CREDENTIALS: 'E-mail ou senha não conferem. Confira os dois e tente de novo.',
  FORBIDDEN: 'Você não tem permissão para fazer isso.',
  NOT_FOUND: 'Este registro não existe ou não está ao seu alcance.',
  INVALID: 'Confira os campos indicados.',
  CONFLICT: 'Outra pessoa alterou este registro enquanto você editava. Abra de novo para ver a versão atual.',
  WRONG_STATE: 'A situação deste registro mudou e esta operação não é mais possível. Atualize a página.',
  EVIDENCE_MISSING: 'Anexe ao menos um arquivo que comprove a atividade antes de enviar.',
  PERIOD_LOCKED: 'O ano desta atividade está encerrado. Peça à SEGES a reabertura do período, com a justificativa.',
  FILE_KNOWN: 'Este arquivo já está no sistema. Use a evidência que já existe em vez de enviar outra cópia.',
  EVIDENCE_IN_REVIEW: 'Esta evidência está em análise. Retire a atividade da análise antes de trocar o arquivo.',
  EVIDENCE_WAITING: 'Há evidência em quarentena. Valide depois que o antivírus a verificar, ou devolva a atividade.',
  SELECTION_CHANGED: 'Alguma destas atividades mudou e nada foi validado. Confira a lista de novo antes de confirmar.',
  QUESTION_ANSWERED: 'Esta pergunta já foi respondida. Atualize a página.',
  YEAR_NOT_BEGUN: 'Só um ano que já começou, dentro da vigência, pode ser encerrado.',
  OWN_WORK: 'Quem registrou a atividade não pode analisá-la. Peça a outra pessoa da SEGES.',
  SEE_IMPACT: 'Confira o que muda nos prazos e confirme.',
  EDITION_TAKEN: 'Outra pessoa acabou de gerar uma edição deste relatório. Confira a lista antes de gerar outra.',
  FOREIGN_ORIGIN: 'O pedido veio de outro endereço e foi recusado. Abra a página pelo endereço do sistema.',
  FILE_EMPTY: 'O arquivo está vazio.',
  FILE_TOO_LARGE: 'O arquivo é maior que o limite permitido.',
  FILE_TYPE: 'O conteúdo do arquivo não é de um tipo aceito. Envie PDF, PNG, JPEG ou WebP.',
  FILE_CUT: 'O envio foi interrompido antes do fim e nada foi guardado. Envie o arquivo de novo.',
  FILE_MISSING: 'Escolha um arquivo para enviar.',
  STORAGE: 'Não foi possível guardar o arquivo agora. Tente de novo em alguns minutos.',
  UNEXPECTED: 'Não foi possível concluir.',
} as const;

export type ErrorCode = keyof typeof ERROR_TEXT;
export type FieldErrors = Record<string, string[]>;

/**
 * What a change would do to the deadlines, and the mark by which a form says that the person has seen just this.
 * `notes` say what else it does, such as how many rows come in.
 */
export type SeenImpact = { impact: Impact; seen: string; notes?: string[] };

/** Thrown inside a mutation to refuse it; the transaction is undone and the person reads the code's text. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fieldErrors: FieldErrors = {},
    readonly impact?: SeenImpact,
  ) {
    super(code);
  }
}

/** `reference` is the id under which an unexpected error was logged. */
export type Result<Data> =
  | { ok: true; data: Data }
  | { ok: false; code: ErrorCode; fieldErrors: FieldErrors; reference?: string; impact?: SeenImpact };

/** What the person reads for a failed result. */
export function errorText(failure: { code: ErrorCode; reference?: string }): string {
  const text = ERROR_TEXT[failure.code];
  return failure.reference ? `${text} Tente de novo ou informe o código ${failure.reference}.` : text;
}
