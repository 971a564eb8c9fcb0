import type { Role } from '@/lib/domain/glossary';
import type { Permission, Reach } from '@/lib/domain/permissions/policy';

/** What each role is for, in a sentence. */
export const ROLE_DOES: Record<Role, string> = {
  NETWORK_ADMIN: 'Decide sobre o plano, os prazos, os calendários e as contas de toda a Rede.',
  NETWORK_ANALYST: 'Analisa o que os partícipes enviam, registra eventos e adesões e gera o relatório.',
  PARTY_COORDINATOR: 'Registra e envia o que o partícipe fez, e convida e retira as pessoas dele.',
  FOCAL_POINT: 'Registra, comprova e envia o que o partícipe fez.',
  VIEWER: 'Só lê o que é do partícipe.',
  AUDITOR: 'Só lê, em toda a Rede, também a trilha.',
};

/** How far a permission reaches. */
export const REACH: Record<Reach, string> = {
  network: 'Em toda a Rede',
  agreement: 'No acordo',
  party: 'No seu partícipe',
};

export const PERMISSION_GROUP = {
  work: 'Obrigações, atividades e evidências',
  plan: 'Acordo e plano',
  people: 'Pessoas e contas',
  control: 'Controle',
} as const;
type PermissionGroup = keyof typeof PERMISSION_GROUP;

/** What each permission is, as people say it; one that is not told here does not compile. */
export const PERMISSION_TEXT: Record<Permission, { group: PermissionGroup; text: string }> = {
  'obligation.read': { group: 'work', text: 'Ver obrigações e prazos' },
  'activity.read': { group: 'work', text: 'Ver atividades' },
  'activity.write': { group: 'work', text: 'Registrar, corrigir e enviar atividades' },
  'activity.review': { group: 'work', text: 'Validar e devolver atividades, menos as próprias' },
  'evidence.read': { group: 'work', text: 'Abrir evidências' },
  'evidence.readRestricted': { group: 'work', text: 'Abrir evidências restritas' },
  'evidence.publish': { group: 'work', text: 'Publicar e recolher evidências' },
  'period.manage': { group: 'work', text: 'Encerrar e reabrir anos' },
  'agreement.read': { group: 'plan', text: 'Ver versões do plano, eventos, adesões, suspensões e calendários' },
  'event.manage': { group: 'plan', text: 'Registrar reuniões, pedidos e outros eventos' },
  'collection.manage': { group: 'plan', text: 'Pedir as ações do ano, lembrar e prorrogar' },
  'accession.manage': { group: 'plan', text: 'Registrar e encerrar adesões' },
  'plan.manage': { group: 'plan', text: 'Mudar vigência, leituras, pesos e termos aditivos' },
  'relief.manage': { group: 'plan', text: 'Suspender e dispensar obrigações' },
  'calendar.manage': { group: 'plan', text: 'Mudar calendários' },
  'course.read': { group: 'plan', text: 'Ver as turmas da programação de cursos' },
  'course.manage': { group: 'plan', text: 'Anunciar, alterar e cancelar turmas' },
  'practice.read': { group: 'work', text: 'Ver boas práticas ainda não publicadas' },
  'practice.readPublished': { group: 'work', text: 'Ver boas práticas publicadas' },
  'practice.readRestricted': { group: 'work', text: 'Ver boas práticas restritas' },
  'practice.write': { group: 'work', text: 'Escrever e enviar boas práticas' },
  'practice.publish': { group: 'work', text: 'Publicar e devolver boas práticas, menos as próprias' },
  'report.read': { group: 'plan', text: 'Ver relatórios e documentos emitidos' },
  'report.generate': { group: 'plan', text: 'Escrever, emitir e publicar relatórios e documentos' },
  'member.read': { group: 'people', text: 'Ver quem tem conta' },
  'member.manage': { group: 'people', text: 'Convidar, mudar o papel e retirar pessoas' },
  'account.manage': { group: 'people', text: 'Desativar contas e encerrar sessões de outras pessoas' },
  'person.read': { group: 'people', text: 'Ver pessoas designadas, com CPF e telefone ocultos' },
  'person.manage': { group: 'people', text: 'Designar e substituir pessoas' },
  'person.reveal': { group: 'people', text: 'Ver CPF e telefone por inteiro, com motivo registrado' },
  'account.own': { group: 'people', text: 'Cuidar da própria conta' },
  'desk.manage': { group: 'people', text: 'Guardar visões e marcar avisos como lidos' },
  'trail.read': { group: 'control', text: 'Ver e exportar a trilha' },
  'settings.manage': { group: 'control', text: 'Mudar as regras de segurança e de guarda de dados' },
};
