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
  EVIDENCE_MISSING: 'Anexe ou informe ao menos uma evidência que comprove a atividade antes de enviar.',
  PERIOD_LOCKED: 'O ano desta atividade está encerrado. Peça à SEGES a reabertura do período, com a justificativa.',
  FILE_KNOWN: 'Este arquivo já está no sistema. Use a evidência que já existe em vez de enviar outra cópia.',
  EVIDENCE_IN_REVIEW: 'Esta evidência está em análise. Retire a atividade da análise antes de trocar o arquivo.',
  EVIDENCE_WAITING: 'Há evidência em quarentena. Valide depois que o antivírus a verificar, ou devolva a atividade.',
  SELECTION_CHANGED: 'Alguma destas atividades mudou e nada foi validado. Confira a lista de novo antes de confirmar.',
  QUESTION_ANSWERED: 'Esta pergunta já foi respondida. Atualize a página.',
  PERIOD_OPEN_ALREADY: 'Este ano já está reaberto para este partícipe.',
  YEAR_NOT_BEGUN: 'Só um ano que já começou, dentro da vigência, pode ser encerrado.',
  EVIDENCE_SETTLED:
    'Esta evidência sustenta uma atividade validada. Para trocar o que foi conferido, peça à SEGES a reabertura da atividade.',
  SAME_VERSION: 'Este arquivo é igual à versão atual. Nada foi guardado de novo.',
  ALREADY_ATTACHED: 'Este arquivo já está nesta atividade.',
  OWN_WORK: 'Quem registrou a atividade não pode analisá-la. Peça a outra pessoa da SEGES.',
  SEE_IMPACT: 'Confira o que muda nos prazos e confirme.',
  EDITION_TAKEN: 'Outra pessoa acabou de gerar uma edição deste relatório. Confira a lista antes de gerar outra.',
  FOREIGN_ORIGIN: 'O pedido veio de outro endereço e foi recusado. Abra a página pelo endereço do sistema.',
  FILE_EMPTY: 'O arquivo está vazio.',
  FILE_TOO_LARGE: 'O arquivo é maior que o limite permitido.',
  FILE_TYPE:
    'O conteúdo do arquivo não é de um tipo aceito. Envie PDF, imagem (PNG, JPEG ou WebP), documento ou planilha (DOCX, XLSX, ODT ou ODS), CSV ou TXT.',
  FILE_NAME:
    'O final do nome não combina com o conteúdo do arquivo. Abra-o no programa em que foi feito, salve de novo e envie.',
  FILE_ACTIVE:
    'O arquivo tem macro, fórmula que busca dados fora, anexo ou outro conteúdo que executa ações. Envie uma cópia sem isso: o mais simples é salvá-la como PDF.',
  FILE_LOCKED: 'O arquivo tem senha e não pode ser conferido. Salve uma cópia sem senha e envie a cópia.',
  FILE_HIDDEN:
    'O arquivo traz outro conteúdo escondido, antes do começo, no meio ou depois do fim. Abra-o, salve uma cópia nova e envie a cópia. Em fotos, desligue a “foto com movimento”.',
  FILE_BOMB: 'O arquivo ocupa espaço demais quando aberto. Divida-o em arquivos menores, ou diminua as imagens.',
  FILE_DAMAGED:
    'O arquivo está danificado ou incompleto. Confira se ele abre no seu computador, salve de novo e envie.',
  FILE_INFECTED:
    'O antivírus encontrou uma ameaça neste arquivo e ele não foi guardado. Avise a informática do seu órgão e envie uma cópia limpa.',
  FILE_COUNT: 'São até 20 arquivos por vez. Envie este em outro grupo.',
  FILE_CUT: 'O envio foi interrompido antes do fim e nada foi guardado. Envie o arquivo de novo.',
  FILE_MISSING: 'Escolha um arquivo para enviar.',
  DISK_FULL:
    'Não há mais espaço para guardar arquivos e nada foi guardado. O que já está no sistema continua disponível. Avise a administração e tente mais tarde.',
  STORAGE: 'Não foi possível guardar o arquivo agora. Tente de novo em alguns minutos.',
  ROLE_NOT_YOURS: 'Seu papel não permite dar ou tirar este papel de alguém.',
  TOO_MANY_INVITATIONS: 'Você já enviou 200 convites nas últimas 24 horas. Continue amanhã.',
  INVITATION_OVER: 'Este convite já foi usado, foi retirado ou venceu. Peça outro a quem convidou você.',
  INVITATION_OTHER_PERSON: 'Este convite é para outra conta. Saia e entre com a conta do e-mail que recebeu o convite.',
  INVITATION_SIGN_IN: 'Já existe uma conta com o e-mail deste convite. Entre com ela para aceitar.',
  IDENTITY_TAKEN: 'Esta conta gov.br já está ligada a outra conta deste sistema.',
  OWN_ACCOUNT: 'Ninguém muda o próprio papel nem desativa a própria conta. Peça a outra pessoa da administração.',
  LAST_ADMIN: 'Esta é a única conta ativa com administração da Rede. Dê esse papel a outra pessoa antes.',
  COLLECTION_OPEN_ALREADY: 'As ações deste ano já foram pedidas. Abra a coleta que existe.',
  COLLECTION_ANSWERED: 'Já há resposta enviada a este pedido, e por isso ele não pode mais ser retirado.',
  COLLECTION_CLOSED: 'A coleta deste ano está encerrada. Peça à SEGES a reabertura, com a justificativa.',
  YEAR_LOCKED: 'Este ano já está encerrado. As ações de um ano se pedem antes do encerramento.',
  NOBODY_CHOSEN: 'Nenhum partícipe se encaixa nessa escolha. Confira quem foi marcado.',
  UNEXPECTED: 'Não foi possível concluir.',
} as const;

export type ErrorCode = keyof typeof ERROR_TEXT;
export type FieldErrors = Record<string, string[]>;

/**
 * What a change would do to the deadlines, and the mark by which a form says that the person has seen just this.
 * `notes` say what else it does, such as how many rows come in.
 */
export type SeenImpact = { impact: Impact; seen: string; notes?: string[] };

/** What someone else saved meanwhile: by whom, when, and its values as the form shows them. */
export type Conflict = { version: number; by: string; at: Date; values: Record<string, string | string[]> };

/** Thrown inside a mutation to refuse it; the transaction is undone and the person reads the code's text. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fieldErrors: FieldErrors = {},
    readonly impact?: SeenImpact,
    readonly conflict?: Conflict,
  ) {
    super(code);
  }
}

/** `reference` is the id under which an unexpected error was logged. */
export type Result<Data> =
  | { ok: true; data: Data }
  | {
      ok: false;
      code: ErrorCode;
      fieldErrors: FieldErrors;
      reference?: string;
      impact?: SeenImpact;
      conflict?: Conflict;
    };

/** What the person reads for a failed result. */
export function errorText(failure: { code: ErrorCode; reference?: string }): string {
  const text = ERROR_TEXT[failure.code];
  return failure.reference ? `${text} Tente de novo ou informe o código ${failure.reference}.` : text;
}
