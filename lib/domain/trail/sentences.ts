import type { AuditAction } from './vocabulary';

/** What kinds of event there are, by the word of the address; the first that applies to an action is its kind. */
export const TRAIL_KIND = {
  acesso: 'Acesso e contas',
  recusa: 'Recusas',
  pessoas: 'Pessoas e dados pessoais',
  atividades: 'Atividades e análise',
  evidencias: 'Evidências',
  plano: 'Plano e prazos',
  eventos: 'Eventos e adesões',
  cursos: 'Cursos e boas práticas',
  calendarios: 'Calendários',
  arquivos: 'Relatórios e exportações',
  sistema: 'Configuração e sistema',
} as const;
export type TrailKind = keyof typeof TRAIL_KIND;

interface Saying {
  kind: TrailKind;
  /** What the person did, to follow their name; it takes the words for the record. */
  says: (record: string) => string;
}

const say = (kind: TrailKind, says: Saying['says'] | string): Saying => ({
  kind,
  says: typeof says === 'string' ? () => says : says,
});

/** Every action in words. One that has none does not compile. */
const SAYINGS: Record<AuditAction, Saying> = {
  'session.started': say('acesso', 'entrou no sistema'),
  'session.factorAwaited': say('acesso', 'informou a senha e passou ao segundo fator'),
  'session.ended': say('acesso', 'encerrou uma sessão'),
  'session.refused': say('recusa', 'tentou entrar e foi recusado'),
  'session.throttled': say('recusa', 'tentou entrar vezes demais e teve de esperar'),
  'session.partySwitched': say('acesso', 'passou a trabalhar por outro partícipe'),
  'authorization.denied': say('recusa', (record) => `tentou ${record} sem ter permissão`),
  'user.created': say('pessoas', (record) => `criou a conta de ${record}`),
  'user.disabled': say('pessoas', (record) => `desativou a conta de ${record}`),
  'user.enabled': say('pessoas', (record) => `reativou a conta de ${record}`),
  'user.renamed': say('pessoas', (record) => `alterou o nome da conta de ${record}`),
  'password.changed': say('acesso', 'trocou a senha'),
  'password.resetAsked': say('acesso', (record) => `pediu uma nova senha para a conta de ${record}`),
  'password.reset': say('acesso', 'criou uma nova senha pelo endereço recebido por e-mail'),
  'email.changeAsked': say('acesso', 'pediu a troca do e-mail da conta'),
  'email.changed': say('acesso', 'trocou o e-mail da conta'),
  'factor.enrolled': say('acesso', 'ativou o segundo fator'),
  'factor.removed': say('acesso', (record) => `retirou o segundo fator da conta de ${record}`),
  'factor.codesRenewed': say('acesso', 'gerou novos códigos de recuperação'),
  'factor.codeUsed': say('acesso', 'usou um código de recuperação'),
  'identity.linked': say('acesso', 'ligou a conta ao gov.br'),
  'identity.unlinked': say('acesso', 'desligou a conta do gov.br'),
  'invitation.sent': say('pessoas', 'enviou um convite para a equipe'),
  'invitation.withdrawn': say('pessoas', 'cancelou um convite para a equipe'),
  'invitation.accepted': say('pessoas', 'aceitou o convite para a equipe'),
  'member.roleChanged': say('pessoas', (record) => `mudou o papel de ${record} na equipe`),
  'member.removed': say('pessoas', (record) => `retirou ${record} da equipe`),
  'designation.registered': say('pessoas', (record) => `registrou a designação de ${record}`),
  'designation.changed': say('pessoas', (record) => `corrigiu a designação de ${record}`),
  'designation.ended': say('pessoas', (record) => `encerrou a designação de ${record}`),
  'designation.erased': say('pessoas', 'apagou os dados de uma designação encerrada'),
  'personalData.revealed': say('pessoas', (record) => `viu por inteiro um dado pessoal de ${record}`),
  'personalData.exported': say('pessoas', (record) => `baixou a cópia dos dados pessoais de ${record}`),
  'personalData.lookedUp': say('pessoas', 'procurou uma pessoa designada pelo CPF'),
  'personalData.keysRenewed': say('sistema', 'renovou as chaves dos dados pessoais'),
  'settings.changed': say('sistema', 'alterou a configuração de segurança da Rede'),
  'trail.began': say('sistema', 'começou a corrente da trilha'),
  'trail.opened': say('sistema', (record) => `abriu na trilha a corrente de ${record}`),
  'trail.broken': say('sistema', (record) => `encontrou alterado o fim da corrente de ${record}`),
  'trail.exported': say('arquivos', 'exportou a trilha'),
  'activity.saved': say('atividades', (record) => `salvou a atividade ${record}`),
  'activity.submitted': say('atividades', (record) => `enviou a atividade ${record} para análise`),
  'activity.discarded': say('atividades', 'descartou um rascunho de atividade'),
  'activity.validated': say('atividades', (record) => `validou a atividade ${record}`),
  'activity.returned': say('atividades', (record) => `devolveu a atividade ${record}`),
  'activity.withdrawn': say('atividades', (record) => `retirou da análise a atividade ${record}`),
  'activity.duplicated': say('atividades', (record) => `criou a atividade ${record} como cópia de outra`),
  'activity.reopened': say('atividades', (record) => `reabriu a atividade ${record}`),
  'activity.questioned': say('atividades', (record) => `fez uma pergunta sobre a atividade ${record}`),
  'activity.answered': say('atividades', (record) => `respondeu sobre a atividade ${record}`),
  'evidence.attached': say('evidencias', (record) => `anexou a evidência ${record}`),
  'evidence.removed': say('evidencias', (record) => `retirou de uma atividade a evidência ${record}`),
  'evidence.registered': say('evidencias', (record) => `informou a evidência ${record}`),
  'evidence.reused': say('evidencias', (record) => `ligou a evidência ${record} a mais uma atividade`),
  'evidence.versioned': say('evidencias', (record) => `enviou nova versão da evidência ${record}`),
  'evidence.changed': say('evidencias', (record) => `alterou a evidência ${record}`),
  'evidence.published': say('evidencias', (record) => `tornou pública a evidência ${record}`),
  'evidence.unpublished': say('evidencias', (record) => `recolheu do público a evidência ${record}`),
  'evidence.released': say('evidencias', (record) => `liberou da quarentena a evidência ${record}`),
  'evidence.rejected': say('evidencias', (record) => `recusou por vírus o arquivo da evidência ${record}`),
  'evidence.altered': say('evidencias', (record) => `encontrou alterado o arquivo da evidência ${record}`),
  'period.locked': say('plano', (record) => `encerrou ${record}`),
  'period.reopened': say('plano', (record) => `reabriu ${record} para um partícipe`),
  'period.closedAgain': say('plano', (record) => `encerrou de novo ${record} para um partícipe`),
  'weights.changed': say('plano', 'alterou os pesos das metas'),
  'reviewDays.changed': say('plano', 'alterou o prazo de análise'),
  'view.saved': say('sistema', 'salvou uma visão de lista'),
  'view.removed': say('sistema', 'removeu uma visão de lista'),
  'list.exported': say('arquivos', (record) => `exportou a lista ${record}`),
  'report.generated': say('arquivos', (record) => `gerou o relatório anual ${record}`),
  'document.ordered': say('arquivos', 'pediu a emissão de um documento'),
  'document.cancelled': say('arquivos', 'cancelou a emissão de um documento'),
  'document.issued': say('arquivos', (record) => `emitiu o documento ${record}`),
  'document.published': say('arquivos', (record) => `publicou o documento ${record}`),
  'document.withdrawn': say('arquivos', (record) => `recolheu do público o documento ${record}`),
  'report.textSaved': say('arquivos', (record) => `escreveu o texto ${record}`),
  'report.photoPlaced': say('arquivos', (record) => `pôs no relatório do ano a foto ${record}`),
  'report.photoRemoved': say('arquivos', (record) => `retirou do relatório do ano a foto ${record}`),
  'obligations.generated': say('plano', (record) => `atualizou as obrigações do acordo ${record}`),
  'obligations.recomputed': say('plano', (record) => `recalculou as obrigações do acordo ${record}`),
  'term.changed': say('plano', (record) => `alterou a vigência do acordo ${record}`),
  'rule.changed': say('plano', (record) => `alterou a leitura do prazo da meta ${record}`),
  'amendment.prepared': say('plano', (record) => `começou a preparar o termo aditivo ${record}`),
  'amendment.goalSaved': say('plano', (record) => `salvou a meta ${record} em um termo aditivo`),
  'amendment.goalRemoved': say('plano', (record) => `retirou a meta ${record} de um termo aditivo`),
  'amendment.discarded': say('plano', (record) => `descartou o preparo do termo aditivo ${record}`),
  'amendment.published': say('plano', (record) => `pôs em vigor o termo aditivo ${record}`),
  'event.registered': say('eventos', (record) => `registrou o evento ${record}`),
  'event.changed': say('eventos', (record) => `alterou o evento ${record}`),
  'event.withdrawn': say('eventos', (record) => `retirou o evento ${record}`),
  'event.minutesSaved': say('eventos', (record) => `escreveu a ata da reunião ${record}`),
  'collection.opened': say('eventos', (record) => `pediu ${record} para o relatório`),
  'collection.extended': say('eventos', (record) => `prorrogou o prazo para enviar ${record}`),
  'collection.called': say('eventos', (record) => `chamou mais partícipes a enviar ${record}`),
  'collection.reminded': say('eventos', (record) => `lembrou quem ainda não enviou ${record}`),
  'collection.closed': say('eventos', (record) => `encerrou a coleta e não recebe mais ${record}`),
  'collection.reopened': say('eventos', (record) => `reabriu a coleta para receber ${record}`),
  'answer.saved': say('atividades', (record) => `salvou o rascunho da resposta com ${record}`),
  'answer.sent': say('atividades', (record) => `enviou ${record} para o relatório`),
  'accession.registered': say('eventos', (record) => `registrou a adesão de ${record}`),
  'accession.imported': say('eventos', 'importou adesões de uma planilha'),
  'accession.changed': say('eventos', (record) => `corrigiu a adesão de ${record}`),
  'accession.ended': say('eventos', (record) => `encerrou a adesão de ${record}`),
  'course.announced': say('cursos', (record) => `anunciou a turma ${record}`),
  'course.changed': say('cursos', (record) => `alterou a turma ${record}`),
  'course.cancelled': say('cursos', (record) => `cancelou a turma ${record}`),
  'practice.saved': say('cursos', (record) => `salvou a boa prática ${record}`),
  'practice.submitted': say('cursos', (record) => `enviou a boa prática ${record} para análise`),
  'practice.discarded': say('cursos', 'descartou um rascunho de boa prática'),
  'practice.published': say('cursos', (record) => `publicou a boa prática ${record}`),
  'practice.returned': say('cursos', (record) => `devolveu a boa prática ${record}`),
  'practice.retracted': say('cursos', (record) => `recolheu a boa prática ${record}`),
  'relief.granted': say('plano', 'suspendeu ou dispensou obrigações'),
  'relief.withdrawn': say('plano', 'retirou uma suspensão ou dispensa'),
  'calendar.created': say('calendarios', (record) => `criou o calendário ${record}`),
  'calendar.dayAdded': say('calendarios', (record) => `incluiu um dia no calendário ${record}`),
  'calendar.dayChanged': say('calendarios', (record) => `alterou um dia do calendário ${record}`),
  'calendar.dayRemoved': say('calendarios', (record) => `retirou um dia do calendário ${record}`),
  'calendar.daysImported': say('calendarios', (record) => `importou dias para o calendário ${record}`),
  'calendar.daysConfirmed': say('calendarios', (record) => `confirmou dias do calendário ${record}`),
  'calendar.daysProposed': say('calendarios', (record) => `propôs feriados para o calendário ${record}`),
  'demonstration.loaded': say('sistema', 'carregou os dados da demonstração'),
};

/** Those that someone may cause whom the system does not know yet. */
const BY_ANYONE: AuditAction[] = [
  'session.refused',
  'session.throttled',
  'password.resetAsked',
  'authorization.denied',
];

/** The actions of a kind, to filter by. */
export function actionsOf(kind: TrailKind): AuditAction[] {
  return (Object.keys(SAYINGS) as AuditAction[]).filter((action) => SAYINGS[action].kind === kind);
}

/** The kind of an action, as a person reads it. */
export function kindOf(action: AuditAction): string {
  return TRAIL_KIND[SAYINGS[action].kind];
}

/** Who did what, in one sentence without its full stop. An actor without a name is the system, or someone unknown. */
export function sentenceOf(action: AuditAction, actor: string | null, record: string): string {
  const who = actor ?? (BY_ANYONE.includes(action) ? 'Alguém' : 'O sistema');
  return `${who} ${SAYINGS[action].says(record)}`;
}

/** Whether this word is one of ours: rows written by a later version may hold others. */
export function isAction(word: string): word is AuditAction {
  return Object.hasOwn(SAYINGS, word);
}
