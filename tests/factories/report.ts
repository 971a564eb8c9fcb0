import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { ReportActivity, ReportAnswer, ReportEvidence, ReportGoal, ReportInput } from '@/lib/domain/report/input';

export const SEGES = {
  id: 'seges',
  acronym: 'SEGES',
  name: 'Secretaria de Gestão e Inovação',
  role: 'COORDINATOR',
} as const;
export const SEPOG = {
  id: 'sepog',
  acronym: 'SEPOG/RO',
  name: 'Secretaria de Estado do Planejamento, Orçamento e Gestão',
  role: 'PARTNER',
} as const;

export function aGoal(over: Partial<ReportGoal> = {}): ReportGoal {
  return {
    code: '2.2',
    planLabel: '2.2',
    axes: [2],
    description: 'Realizar cursos na sua área de abrangência e atuação.',
    deadlineText: 'Anual com o mínimo de 60 horas ao ano',
    position: 9,
    ruleKind: 'annual',
    isAsked: true,
    minimumHours: 60,
    ...over,
  };
}

export function anEvidence(over: Partial<ReportEvidence> = {}): ReportEvidence {
  return {
    id: 'evidence-1',
    kind: 'ATTENDANCE_LIST',
    name: 'lista-de-presenca.pdf',
    file: { mediaType: 'application/pdf', size: 184_320, sha256: 'ab12'.repeat(16) },
    published: true,
    ...over,
  };
}

/** A validated class of 20 hours by SEPOG/RO in March 2026. */
export function anActivity(over: Partial<ReportActivity> = {}): ReportActivity {
  return {
    id: 'activity-1',
    partyId: SEPOG.id,
    goalCodes: ['2.2'],
    title: 'Curso de prestação de contas',
    narrative: null,
    performedFrom: civilDate('2026-03-09'),
    performedTo: civilDate('2026-03-11'),
    status: 'VALIDATED',
    hours: 20,
    enrolled: 31,
    completed: 28,
    participants: null,
    reach: null,
    evidence: [anEvidence()],
    ...over,
  };
}

/** What SEPOG/RO sent in time: nothing to report of goal 2.2. */
export function aSentAnswer(over: Partial<ReportAnswer> = {}): ReportAnswer {
  return {
    ...{ partyId: SEPOG.id, sentOn: civilDate('2026-11-20'), onTime: true, protocol: 'P-1' },
    ...{ narratives: [], highlights: [], nothingToReport: ['2.2'] },
    ...over,
  };
}

/** ACT 189/2025 with one goal and nothing done yet. */
export function aReportInput(over: Partial<ReportInput> = {}): ReportInput {
  return {
    agreement: {
      number: '189/2025',
      seiProcess: '19973.010322/2025-54',
      workPlanNumber: '01/2025',
      object: 'Estabelecer a adesão à Rede de Parcerias para o desenvolvimento de ações compartilhadas.',
      startsOn: civilDate('2025-12-19'),
      startsConfirmed: false,
      endsOn: civilDate('2030-12-18'),
    },
    year: 2026,
    parties: [SEGES, SEPOG],
    axes: [
      { number: 1, title: 'Melhoria da Gestão', slug: 'management-improvement' },
      { number: 2, title: 'Capacitação dos usuários do Sistema', slug: 'capacity-building' },
      { number: 3, title: 'Comunicação e transparência', slug: 'communication-transparency' },
    ],
    goals: [aGoal()],
    obligations: [],
    activities: [],
    generatedOn: civilDate('2026-11-23'),
    generatedAt: '23/11/2026, às 15h10, horário de Brasília',
    edition: null,
    ...over,
  };
}
