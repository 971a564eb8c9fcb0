import type { Impact } from '@/lib/domain/obligations/impact';

/** The closed set of what can go wrong in an action, with what the person reads. */
export const ERROR_TEXT = {
  SIGN_IN_AGAIN:
    'Sua sessão terminou. Entre de novo em outra aba e volte aqui: o que você escreveu continua nesta página.',
  WRONG_CREDENTIALS: 'E-mail ou senha não conferem. Confira os dois e tente de novo.',
  WRONG_PASSWORD: 'A senha atual não confere.',
  WRONG_CODE: 'O código não confere ou já foi usado.',
  NO_PASSWORD: 'Sua conta ainda não tem senha. Crie uma em “Esqueci a senha”, na página de entrada.',
  THROTTLED: 'Foram muitas tentativas. Espere um pouco e tente de novo.',
  LINK_GONE: 'Este link não vale mais: já foi usado, foi trocado por um mais novo ou passou do prazo. Peça outro.',
  PENDING_GONE: 'O tempo para informar o código acabou. Entre de novo com sua senha.',
  FORBIDDEN: 'Você não tem permissão para fazer isso.',
  NOT_FOUND: 'Este registro não existe ou não está ao seu alcance.',
  INVALID: 'Confira os campos indicados.',
  CONFLICT: 'Outra pessoa alterou este registro enquanto você editava. Abra de novo para ver a versão atual.',
  WRONG_STATE: 'A situação deste registro mudou e esta operação não é mais possível. Atualize a página.',
  EVIDENCE_MISSING: 'Anexe ou informe ao menos uma evidência que comprove a atividade antes de enviar.',
  PERIOD_LOCKED:
    'O ano desta atividade está encerrado. Antes, a SEGES precisa reabri-lo para o partícipe, com justificativa.',
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
  OWN_WORK: 'Quem registrou não pode analisar o que registrou. Peça a outra pessoa da SEGES.',
  SEE_IMPACT: 'Confira o que muda nos prazos e confirme.',
  CPF_UNKNOWN: 'Ninguém com este CPF está ao seu alcance.',
  REVEALED_ENOUGH:
    'Você já mostrou ou procurou dados pessoais muitas vezes nesta hora. Espere e tente de novo; a trilha guarda cada consulta.',
  EDITION_TAKEN: 'Outra edição deste documento acabou de ser emitida. Confira a lista antes de emitir de novo.',
  BUSY: 'Há muitos arquivos sendo feitos agora. Espere um minuto e tente de novo.',
  REQUEST_REGISTERED:
    'Já há um pedido de ações deste ano em Eventos, feito fora da coleta. Retire-o antes, para que ninguém deva duas respostas.',
  COLLECTION_ASKS:
    'A coleta deste ano já pede as ações de cada partícipe. Acompanhe-a em Relatórios; outro pedido faria cada um dever duas respostas.',
  ORDER_ENDED: 'Esta emissão já terminou.',
  REPORT_INCOMPLETE: 'Há o que impede a emissão. Veja em “O que falta” e resolva antes de emitir.',
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
  FACTOR_REQUIRED:
    'O seu papel exige segundo fator. Para trocar de aplicativo, use um código de recuperação ao entrar.',
  OWN_ACCOUNT: 'Ninguém muda o próprio papel nem desativa a própria conta. Peça a outra pessoa da administração.',
  LAST_ADMIN: 'Esta é a única conta ativa com administração da Rede. Dê esse papel a outra pessoa antes.',
  COLLECTION_OPEN_ALREADY: 'As ações deste ano já foram pedidas. Abra a coleta que existe.',
  COLLECTION_ANSWERED: 'Já há resposta enviada a este pedido, e por isso ele não pode mais ser retirado.',
  COLLECTION_CLOSED: 'A coleta deste ano está encerrada. Peça à SEGES a reabertura, com a justificativa.',
  YEAR_LOCKED: 'Este ano já está encerrado. As ações de um ano se pedem antes do encerramento.',
  NOBODY_CHOSEN: 'Nenhum partícipe se encaixa nessa escolha. Confira quem foi marcado.',
  ACCOUNT_DISABLED: 'Esta conta está desativada. Fale com a coordenação do seu órgão ou com a SEGES.',
  GOVBR_OFF: 'A entrada com gov.br não está disponível neste sistema.',
  GOVBR_CANCELLED: 'Você voltou do gov.br sem concluir a entrada. Tente de novo quando quiser.',
  GOVBR_DOWN: 'O gov.br não respondeu. Tente de novo em alguns minutos, ou entre com e-mail e senha.',
  GOVBR_STATE: 'Este retorno do gov.br não é de um pedido feito neste navegador, ou o pedido venceu. Comece de novo.',
  GOVBR_NONCE: 'A resposta do gov.br era de outro pedido e foi recusada. Comece de novo.',
  GOVBR_CODE: 'O gov.br não aceitou o código desta entrada, que vale uma só vez e por pouco tempo. Comece de novo.',
  GOVBR_EXPIRED: 'A confirmação do gov.br demorou e perdeu a validade. Comece de novo.',
  GOVBR_ISSUER: 'A resposta não foi emitida pelo gov.br e foi recusada. Avise a administração do sistema.',
  GOVBR_AUDIENCE:
    'A resposta do gov.br foi emitida para outro sistema e foi recusada. Avise a administração do sistema.',
  GOVBR_SIGNATURE:
    'A assinatura da resposta do gov.br não confere e ela foi recusada. Avise a administração do sistema.',
  GOVBR_INCOMPLETE: 'A resposta do gov.br veio incompleta e foi recusada. Tente de novo em alguns minutos.',
  GOVBR_LEVEL_BRONZE: 'O gov.br não informou o nível da sua conta, e sem ele não é possível entrar. Tente de novo.',
  GOVBR_LEVEL_SILVER:
    'Este sistema pede conta gov.br de nível prata ou ouro. Aumente o nível no aplicativo gov.br, pelo seu banco ou por reconhecimento facial, e entre de novo.',
  GOVBR_LEVEL_GOLD:
    'Este sistema pede conta gov.br de nível ouro. Aumente o nível no aplicativo gov.br, por reconhecimento facial com a Justiça Eleitoral, pelo QR Code da Carteira de Identidade Nacional ou com certificado digital, e entre de novo.',
  GOVBR_UNKNOWN:
    'Sua conta gov.br não está ligada a nenhuma conta deste sistema. O acesso é por convite: peça um convite à coordenação do seu órgão.',
  GOVBR_EMAIL_ONLY:
    'Há uma conta com seu e-mail, mas ela não está ligada ao gov.br. Entre com e-mail e senha e ligue o gov.br em Minha conta.',
  GOVBR_TAKEN: 'Esta conta gov.br já está ligada a outra conta deste sistema.',
  GOVBR_LINKED: 'Sua conta já está ligada a outra conta gov.br. Desligue-a antes de ligar esta.',
  GOVBR_SESSION: 'A sessão em que você pediu para ligar o gov.br terminou. Entre de novo e repita o pedido.',
  GOVBR_ONLY_WAY: 'O gov.br é a única forma de entrar nesta conta. Crie uma senha antes de desligá-lo.',
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
