import type { Permission } from '@/lib/domain/permissions/policy';
import type { AuditEntity, AuditFacts } from './vocabulary';

/** What is known of a record by now: its name, and by what its page is found, where it still exists. */
export interface KnownRecord {
  name: string;
  /** The word of its address, where that is not its id. */
  slug?: string;
}

interface Kind {
  /** What it is called in an address that filters by one record. */
  word: string;
  /** What to call it where its name is not known any more. */
  unnamed: string;
  /** Names of persons and words of our own stand without quotes. */
  plain?: true;
  /** Its page. */
  href?: (id: string, record: KnownRecord) => string;
}

/** Every kind of record that an event may be about. */
const KINDS: Record<AuditEntity, Kind> = {
  Session: { word: 'sessao', unnamed: 'uma sessão' },
  User: { word: 'conta', unnamed: 'uma conta', plain: true },
  Invitation: { word: 'convite', unnamed: 'um convite' },
  Designation: {
    word: 'designacao',
    unnamed: 'uma pessoa cujos dados foram apagados',
    plain: true,
    href: (id) => `/pessoas/designados/${id}`,
  },
  NetworkSettings: { word: 'configuracao', unnamed: 'a configuração', href: () => '/administracao/seguranca' },
  Trail: { word: 'trilha', unnamed: 'o sistema', plain: true },
  Permission: { word: 'permissao', unnamed: 'algo', plain: true },
  Activity: { word: 'atividade', unnamed: 'que não existe mais', href: (id) => `/atividades/${id}` },
  Evidence: { word: 'evidencia', unnamed: 'que não existe mais', href: (id) => `/evidencias/${id}` },
  AnnualReport: { word: 'relatorio', unnamed: '', plain: true, href: (id) => `/documentos/${id}` },
  IssuedDocument: { word: 'documento', unnamed: '', href: (id) => `/documentos/${id}` },
  DocumentOrder: { word: 'emissao', unnamed: '', plain: true, href: (id) => `/documentos/pedidos/${id}` },
  ReportText: {
    word: 'texto',
    unnamed: 'de um relatório',
    plain: true,
    href: (_, { slug }) => `/relatorios/${slug}/textos`,
  },
  Agreement: { word: 'acordo', unnamed: '', plain: true, href: () => '/plano' },
  WorkPlan: { word: 'plano', unnamed: '', plain: true, href: (id) => `/plano/versoes/${id}` },
  Goal: { word: 'meta', unnamed: '', plain: true, href: (_, { slug }) => `/metas/${slug}` },
  AgreementEvent: { word: 'evento', unnamed: '', href: (id) => `/eventos/${id}` },
  ReportCollection: { word: 'coleta', unnamed: 'as ações do ano', plain: true },
  CollectionAnswer: { word: 'resposta', unnamed: 'as ações do ano', plain: true },
  Party: { word: 'participe', unnamed: 'um partícipe', plain: true, href: (id) => `/adesoes/${id}` },
  Relief: { word: 'suspensao', unnamed: '', href: () => '/suspensoes' },
  CourseClass: { word: 'turma', unnamed: '', href: (id) => `/capacitacao/${id}` },
  GoodPractice: { word: 'pratica', unnamed: 'que não existe mais', href: (id) => `/boas-praticas/${id}` },
  Calendar: { word: 'calendario', unnamed: '', href: (_, { slug }) => `/administracao/calendarios/${slug}` },
  PeriodLock: { word: 'periodo', unnamed: 'um ano', plain: true },
  SavedView: { word: 'visao', unnamed: 'uma visão' },
  List: { word: 'lista', unnamed: '', plain: true, href: (id) => `/${id}` },
};

/** What one tries who may not, to follow "tentou". */
const TRIED: Record<Permission, string> = {
  'obligation.read': 'ver uma obrigação',
  'activity.read': 'ver uma atividade',
  'evidence.read': 'ver uma evidência',
  'evidence.readRestricted': 'ver uma evidência restrita',
  'evidence.publish': 'mudar se uma evidência é pública',
  'activity.write': 'alterar uma atividade',
  'activity.review': 'analisar uma atividade',
  'period.manage': 'encerrar ou reabrir um ano',
  'desk.manage': 'mudar visões ou avisos',
  'course.read': 'ver uma turma',
  'course.manage': 'alterar uma turma',
  'practice.read': 'ver uma boa prática',
  'practice.readPublished': 'ver uma boa prática publicada',
  'practice.readRestricted': 'ver uma boa prática restrita',
  'practice.write': 'alterar uma boa prática',
  'practice.publish': 'decidir sobre uma boa prática',
  'report.read': 'ver um relatório',
  'report.generate': 'emitir um documento',
  'agreement.read': 'ver o acordo',
  'event.manage': 'alterar um evento',
  'collection.manage': 'pedir, prorrogar ou lembrar uma coleta',
  'accession.manage': 'alterar uma adesão',
  'plan.manage': 'alterar o plano',
  'relief.manage': 'suspender ou dispensar obrigações',
  'calendar.manage': 'alterar um calendário',
  'member.read': 'ver a equipe',
  'member.manage': 'alterar a equipe',
  'account.manage': 'alterar a conta de alguém',
  'person.read': 'ver pessoas designadas',
  'person.manage': 'alterar uma designação',
  'person.reveal': 'ver um dado pessoal por inteiro',
  'trail.read': 'ver a trilha',
  'settings.manage': 'alterar a configuração da Rede',
  'account.own': 'alterar a própria conta',
};

const LISTS: Record<string, string> = {
  atividades: 'de atividades',
  evidencias: 'de evidências',
  obrigacoes: 'de obrigações',
  relatorios: 'de respostas à coleta',
  capacitacao: 'de turmas',
  'boas-praticas': 'de boas práticas',
};

/** Records of a year's collection are told by the year. */
const COLLECTED: readonly AuditEntity[] = ['ReportCollection', 'CollectionAnswer'];

/** Whether this word is one of ours: rows written by a later version may hold others. */
export function isEntity(word: string): word is AuditEntity {
  return Object.hasOwn(KINDS, word);
}

/** How a record stands in the sentence of an event: by its name of today, or by what the event itself knows. */
export function recordWords(
  entity: AuditEntity,
  id: string,
  facts: AuditFacts,
  known: KnownRecord | undefined,
): string {
  const { plain, unnamed } = KINDS[entity];
  if (known) return plain ? known.name : `“${known.name}”`;
  if (entity === 'Permission') return Object.hasOwn(TRIED, id) ? TRIED[id as Permission] : unnamed;
  if (entity === 'List') return LISTS[id] ?? id;
  if (entity === 'PeriodLock' && facts.year) return `o ano de ${facts.year}`;
  if (COLLECTED.includes(entity) && facts.year) return `as ações de ${facts.year}`;
  const told = facts.code ?? facts.number ?? facts.calendar ?? facts.goal;
  return typeof told === 'string' ? told : unnamed;
}

/** The record's page; null where it has none, or does not exist any more. */
export function recordHref(entity: AuditEntity, id: string, known: KnownRecord | undefined): string | null {
  const { href } = KINDS[entity];
  return href && (known || entity === 'List' || entity === 'NetworkSettings') ? href(id, known ?? { name: '' }) : null;
}

/** `atividade-<id>`: one record in the address of the trail. */
export function recordKey(entity: AuditEntity, id: string): string {
  return `${KINDS[entity].word}-${id}`;
}

/** What such a word of the address asks for; null for what is none. */
export function parseRecordKey(text: string): { entity: AuditEntity; id: string } | null {
  const [, word = '', id = ''] = /^([a-z]+)-([\w.-]{1,100})$/.exec(text) ?? [];
  const entity = (Object.keys(KINDS) as AuditEntity[]).find((one) => KINDS[one].word === word);
  return entity ? { entity, id } : null;
}
