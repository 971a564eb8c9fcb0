import type { EventKind, EvidenceKind } from '@/lib/domain/glossary';

type Outcome = 'draft' | 'submitted' | 'validated' | { returned: string };

export interface DemoActivity {
  party: 'SEGES' | 'SEPOG/RO';
  goal: string;
  title: string;
  on: string;
  to?: string;
  facts?: {
    hours?: string;
    enrolled?: string;
    completed?: string;
    participants?: string;
    items?: string[];
    place?: string;
  };
  evidence?: EvidenceKind[];
  outcome: Outcome;
}

/** Invented facts of the agreement's first year. SEPOG/RO has held no course yet: that is left to whoever tries it. */
export const ACTIVITIES: DemoActivity[] = [
  {
    party: 'SEGES',
    goal: 'C1',
    title: 'Abertura do fórum virtual da Rede',
    on: '2025-12-29',
    evidence: ['SCREENSHOT'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '1.2',
    title: 'Indicação da responsável pelo Painel Gerencial',
    on: '2025-12-30',
    facts: { participants: '1' },
    evidence: ['OFFICIAL_LETTER'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '1.1',
    title: 'Designação de quem acompanha o Acordo',
    on: '2026-01-12',
    facts: { participants: '2' },
    evidence: ['OFFICIAL_LETTER'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '1.1',
    title: 'Designação da equipe da Secretaria-Executiva',
    on: '2026-01-14',
    facts: { participants: '3' },
    evidence: ['OFFICIAL_LETTER'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '3.1',
    title: 'Banner e notícia no portal da Secretaria',
    on: '2026-01-15',
    facts: { items: ['banner', 'notícia'] },
    evidence: ['SCREENSHOT'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '3.1',
    title: 'Banner, notícia e pop-up no portal da Rede',
    on: '2026-01-20',
    facts: { items: ['banner', 'notícia', 'pop-up'] },
    evidence: ['SCREENSHOT'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '3.1',
    title: 'Pop-up no portal da Secretaria',
    on: '2026-02-10',
    facts: { items: ['pop-up'] },
    evidence: ['SCREENSHOT'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '2.1',
    title: 'Cronograma de multiplicadores de 2026',
    on: '2026-02-27',
    evidence: ['PUBLICATION'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '2.1',
    title: 'Cronograma de multiplicadores de Rondônia',
    on: '2026-03-18',
    evidence: ['PUBLICATION'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '2.2',
    title: 'Transferegov.br: do cadastro à celebração',
    on: '2026-03-09',
    to: '2026-03-13',
    facts: { hours: '40', enrolled: '120', completed: '104', place: 'A distância' },
    evidence: ['PROGRAMME', 'ATTENDANCE_LIST'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '1.7',
    title: 'Participação na 1ª reunião técnica de 2026',
    on: '2026-03-20',
    facts: { participants: '2' },
    evidence: ['MINUTES'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '1.7',
    title: '1ª reunião técnica de 2026',
    on: '2026-03-20',
    facts: { participants: '14' },
    evidence: ['MINUTES', 'ATTENDANCE_LIST'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '1.3',
    title: 'Acesso ao Painel Gerencial concedido a Rondônia',
    on: '2026-01-08',
    facts: { participants: '1' },
    evidence: ['REPORT'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: 'C2',
    title: 'Cronograma dos cursos do segundo semestre',
    on: '2026-06-30',
    evidence: ['PUBLICATION'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '3.4',
    title: 'Participação no Fórum Nacional',
    on: '2026-06-17',
    to: '2026-06-18',
    facts: { items: ['Fórum Nacional'], participants: '4', place: 'Brasília' },
    evidence: ['CERTIFICATE'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '2.2',
    title: 'Gestão e fiscalização de parcerias',
    on: '2026-08-10',
    to: '2026-08-12',
    facts: { hours: '24', enrolled: '80', completed: '71', place: 'A distância' },
    evidence: ['ATTENDANCE_LIST'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '1.4',
    title: 'Oficina sobre o Gestaopublicagov.br',
    on: '2026-09-16',
    facts: { participants: '35' },
    evidence: ['ATTENDANCE_LIST'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '2.3',
    title: 'Oficina conjunta sobre emendas',
    on: '2026-11-05',
    facts: { participants: '28', place: 'Porto Velho' },
    evidence: ['ATTENDANCE_LIST'],
    outcome: { returned: 'Falta a lista de presença assinada.' },
  },
  {
    party: 'SEPOG/RO',
    goal: '3.2',
    title: 'Campanha de divulgação dos cursos',
    on: '2026-11-12',
    evidence: ['PUBLICATION'],
    outcome: 'submitted',
  },
  {
    party: 'SEPOG/RO',
    goal: 'C5',
    title: 'Roteiro de fiscalização de convênios',
    on: '2026-11-16',
    evidence: ['REPORT'],
    outcome: 'submitted',
  },
  {
    party: 'SEPOG/RO',
    goal: 'C6',
    title: 'Troca de materiais com a escola de governo',
    on: '2026-11-18',
    outcome: 'draft',
  },
  {
    party: 'SEGES',
    goal: '1.1',
    title: 'Substituição de um dos designados',
    on: '2026-08-03',
    evidence: ['OFFICIAL_LETTER'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '1.1',
    title: 'Nova designação de ponto focal',
    on: '2026-08-14',
    evidence: ['OFFICIAL_LETTER'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: 'C3',
    title: 'Ação conjunta de melhoria da gestão',
    on: '2026-09-02',
    evidence: ['REPORT'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: 'C5',
    title: 'Guia de boas práticas em convênios',
    on: '2026-09-30',
    evidence: ['REPORT'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '1.3',
    title: 'Acessos do terceiro trimestre',
    on: '2026-10-12',
    evidence: ['REPORT'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '2.3',
    title: 'Oficina conjunta com três estados',
    on: '2026-10-22',
    evidence: ['ATTENDANCE_LIST'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: 'C3',
    title: 'Encontro de fortalecimento da Rede',
    on: '2026-10-28',
    evidence: ['MINUTES'],
    outcome: 'validated',
  },
  {
    party: 'SEPOG/RO',
    goal: '3.7',
    title: 'Uso do sistema de janeiro a outubro',
    on: '2026-10-30',
    evidence: ['REPORT'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: '3.3',
    title: 'Painel público de transferências',
    on: '2026-11-10',
    evidence: ['PUBLICATION'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: 'C1',
    title: 'Moderação do fórum virtual',
    on: '2026-11-12',
    evidence: ['SCREENSHOT'],
    outcome: 'validated',
  },
  {
    party: 'SEGES',
    goal: 'C6',
    title: 'Intercâmbio com escolas de governo',
    on: '2026-11-16',
    evidence: ['MINUTES'],
    outcome: 'validated',
  },
];

export interface DemoEvent {
  kind: EventKind;
  title: string;
  on: string;
  due?: string;
}

export const EVENTS: DemoEvent[] = [
  { kind: 'MEETING', title: '1ª reunião técnica de 2026', on: '2026-03-02', due: '2026-03-20' },
  { kind: 'ACCESSION_SIGNED', title: 'Acordo de Adesão do Instituto Exemplo', on: '2026-10-14' },
  { kind: 'REPORT_REQUEST', title: 'Ações para o Relatório Anual 2026', on: '2026-11-03', due: '2026-11-18' },
  { kind: 'MEETING', title: '2ª reunião técnica de 2026', on: '2026-11-09', due: '2026-12-02' },
  { kind: 'COURSE_CHANGE', title: 'Divulgação do catálogo alterado em novembro', on: '2026-11-16', due: '2026-11-30' },
];
