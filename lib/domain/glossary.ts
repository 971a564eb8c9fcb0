/** Every closed set of values and the word a Brazilian user reads for it. One word for one thing, everywhere. */

export const PARTY_ROLE = {
  COORDINATOR: 'Coordenador',
  PARTNER: 'Partícipe',
  ACCESSION: 'Aderente',
} as const;
export type PartyRole = keyof typeof PARTY_ROLE;

export const ROLE = {
  NETWORK_ADMIN: 'Administração da Rede',
  NETWORK_ANALYST: 'Análise da Rede',
  PARTY_COORDINATOR: 'Coordenação do partícipe',
  FOCAL_POINT: 'Ponto focal',
  VIEWER: 'Leitura',
  AUDITOR: 'Controle',
} as const;
export type Role = keyof typeof ROLE;

export const SIGN_IN_METHOD = {
  PASSWORD: 'senha',
  GOVBR: 'GOV.BR',
} as const;
export type SignInMethod = keyof typeof SIGN_IN_METHOD;

export const ACTIVITY_STATUS = {
  DRAFT: 'Rascunho',
  SUBMITTED: 'Em análise',
  RETURNED: 'Devolvida',
  VALIDATED: 'Validada',
} as const;
export type ActivityStatus = keyof typeof ACTIVITY_STATUS;

/** What each field of an activity is called, in the form and wherever it is spoken of. */
export const ACTIVITY_FIELD = {
  obligationIds: 'Metas atendidas',
  title: 'Nome da atividade',
  performedFrom: 'Início',
  performedTo: 'Fim',
  hours: 'Carga horária',
  enrolled: 'Inscritos',
  completed: 'Concluintes',
  participants: 'Participantes',
  attendees: 'Presentes',
  reach: 'Alcance',
  items: 'O que ficou pronto',
  partners: 'Parceiros',
  place: 'Local',
  link: 'Endereço da página',
  narrative: 'O que mais a SEGES precisa saber',
} as const;
export type ActivityField = keyof typeof ACTIVITY_FIELD;

export type ObligationStatus = 'OPEN' | 'IN_REVIEW' | 'FULFILLED' | 'NOTHING_TO_REPORT' | 'WAIVED' | 'CANCELLED';

/** Derived from dates and today, never stored. The keys are the open data's words (`situacao`). */
export const SITUATION = {
  a_vencer: 'A vencer',
  vence_em_breve: 'Vence em breve',
  atrasada: 'Atrasada',
  em_analise: 'Em análise',
  cumprida: 'Cumprida',
  cumprida_com_atraso: 'Cumprida com atraso',
  nada_a_informar: 'Nada a informar',
  suspensa: 'Suspensa',
  dispensada: 'Dispensada',
  permanente: 'Permanente',
} as const;
export type Situation = keyof typeof SITUATION;

export const EVIDENCE_KIND = {
  OFFICIAL_LETTER: 'Ofício ou e-mail',
  MINUTES: 'Ata',
  ATTENDANCE_LIST: 'Lista de presença',
  CERTIFICATE: 'Certificado',
  PROGRAMME: 'Programa',
  PUBLICATION: 'Publicação',
  REPORT: 'Relatório',
  SCREENSHOT: 'Imagem da página, com data',
  OTHER: 'Outro documento',
} as const;
export type EvidenceKind = keyof typeof EVIDENCE_KIND;

export const EVIDENCE_FORM = {
  FILE: 'Arquivo',
  LINK: 'Página da internet',
  SEI: 'Documento do SEI',
} as const;
export type EvidenceForm = keyof typeof EVIDENCE_FORM;

export const SENSITIVITY = {
  INTERNAL: 'Interna',
  RESTRICTED: 'Restrita',
  PUBLIC: 'Pública após a análise',
} as const;
export type Sensitivity = keyof typeof SENSITIVITY;

/** What the antivirus said of a file. What waits is in quarantine and is not served. */
export const FILE_SCAN = {
  NOT_SCANNED: 'Sem antivírus',
  CLEAN: 'Verificado',
  WAITING: 'Em quarentena',
} as const;
export type FileScan = keyof typeof FILE_SCAN;

/** One turn of the conversation over an activity. */
export const REMARK_KIND = {
  SUBMITTED: 'Enviada',
  WITHDRAWN: 'Retirada da análise',
  VALIDATED: 'Validada',
  RETURNED: 'Devolvida',
  REOPENED: 'Reaberta',
  QUESTION: 'Pergunta',
  ANSWER: 'Resposta',
} as const;
export type RemarkKind = keyof typeof REMARK_KIND;

export const EVENT_KIND = {
  MEETING: 'Reunião convocada',
  REPORT_REQUEST: 'Ações solicitadas para o relatório',
  COURSE_CHANGE: 'Alteração nos cursos',
  ACCESSION_SIGNED: 'Acordo de Adesão assinado',
} as const;
export type EventKind = keyof typeof EVENT_KIND;

export const RELIEF_KIND = {
  SUSPENSION: 'Suspensão',
  WAIVER: 'Dispensa',
} as const;
export type ReliefKind = keyof typeof RELIEF_KIND;

/** What a recomputation does to an obligation. */
export const CHANGE_KIND = {
  MOVED: 'Prazo mudou',
  REVISED: 'Período ou mínimo mudou',
  SUSPENDED: 'Suspensa',
  RESUMED: 'Voltou a correr',
  WAIVED: 'Dispensada',
  CANCELLED: 'Cancelada',
  REOPENED: 'Reaberta',
} as const;
export type ChangeKind = keyof typeof CHANGE_KIND;

/** The kinds of deadline in a plan, as SEGES chooses between them. */
export const DEADLINE_KIND = {
  daysAfterStart: 'Dias após o início da vigência, uma vez',
  fromStart: 'Desde o início da vigência, por itens',
  standing: 'Durante toda a vigência',
  annual: 'Anual',
  onCall: 'Quando houver convocação ou pedido',
  dayOfMonthAfter: 'Dia fixo do mês seguinte a cada adesão',
  norm: 'Conforme a norma em vigor',
} as const;

export const DAY_EFFECT = {
  FULL_DAY: 'Sem expediente',
  CLOSES_EARLY: 'Encerra antes da hora normal',
  OPENS_LATE: 'Começa mais tarde',
} as const;
export type DayEffect = keyof typeof DAY_EFFECT;

/** What a person was designated for. */
export const DESIGNATION_PURPOSE = {
  FOLLOW_UP: 'Acompanha o acordo',
  PANEL: 'Painel Gerencial',
} as const;
export type DesignationPurpose = keyof typeof DESIGNATION_PURPOSE;

/** What a designation holds of a person, in the form and wherever it is spoken of. */
export const DESIGNATION_FIELD = {
  name: 'Nome completo',
  cpf: 'CPF',
  phone: 'Telefone',
  email: 'E-mail',
  startsOn: 'Na função desde',
} as const;
export type DesignationField = keyof typeof DESIGNATION_FIELD;

/** Why someone sees a CPF or a phone in full. The trail keeps the key, never words of one's own. */
export const REVEAL_REASON = {
  PANEL_REGISTRATION: 'Cadastro ou envio ao Painel Gerencial',
  OFFICIAL_LETTER: 'Envio do ofício de designação',
  DOCUMENT_CHECK: 'Conferência com um documento',
  SUBJECT_REQUEST: 'Pedido da própria pessoa',
  CONTROL_BODY: 'Exigência de órgão de controle ou da Justiça',
  CONTACT: 'Contato urgente com a pessoa',
} as const;
export type RevealReason = keyof typeof REVEAL_REASON;

export const COURSE_MODALITY = {
  IN_PERSON: 'Presencial',
  ONLINE: 'A distância',
  HYBRID: 'Híbrida',
} as const;
export type CourseModality = keyof typeof COURSE_MODALITY;

/** Derived from a class's days and today, never stored. The keys are the open data's words (`situacao`). */
export const COURSE_STATE = {
  inscricoes_abertas: 'Inscrições abertas',
  anunciada: 'Anunciada',
  inscricoes_encerradas: 'Inscrições encerradas',
  em_andamento: 'Em andamento',
  concluida: 'Concluída',
  cancelada: 'Cancelada',
} as const;
export type CourseState = keyof typeof COURSE_STATE;

export const PRACTICE_STATUS = {
  DRAFT: 'Rascunho',
  SUBMITTED: 'Em análise',
  RETURNED: 'Devolvida',
  PUBLISHED: 'Publicada',
} as const;
export type PracticeStatus = keyof typeof PRACTICE_STATUS;
