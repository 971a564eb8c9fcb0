import {
  ACTIVITY_STATUS,
  type ActivityStatus,
  COURSE_STATE,
  type CourseState,
  PRACTICE_STATUS,
  type PracticeStatus,
  SITUATION,
  type Situation,
} from '@/lib/domain/glossary';

/** Obligation situations, the derived "no recent record", a planned class, and the states of activities, classes and practices. */
export type StatusKey = Situation | 'sem_registro' | 'programada' | ActivityStatus | CourseState | PracticeStatus;
export type Tone = 'late' | 'soon' | 'done' | 'wait';
export type SignShape =
  | 'alert'
  | 'clock'
  | 'ring'
  | 'half'
  | 'returned'
  | 'tick'
  | 'ring-tick'
  | 'infinite'
  | 'dashed-alert'
  | 'dashed'
  | 'bars'
  | 'dash'
  | 'stroke';

type StatusLook = { shape: SignShape; tone: Tone; word: string; plural: string };

/** Shape first, colour second, word always. The order is that of a legend: what calls, what waits, what is done. */
export const STATUS: Record<StatusKey, StatusLook> = {
  atrasada: { shape: 'alert', tone: 'late', word: SITUATION.atrasada, plural: 'Atrasadas' },
  vence_em_breve: { shape: 'clock', tone: 'soon', word: SITUATION.vence_em_breve, plural: 'Vencem em breve' },
  sem_registro: { shape: 'dashed-alert', tone: 'soon', word: 'Sem registro recente', plural: 'Sem registro recente' },
  RETURNED: { shape: 'returned', tone: 'soon', word: ACTIVITY_STATUS.RETURNED, plural: 'Devolvidas' },
  em_analise: { shape: 'half', tone: 'wait', word: SITUATION.em_analise, plural: 'Em análise' },
  SUBMITTED: { shape: 'half', tone: 'wait', word: ACTIVITY_STATUS.SUBMITTED, plural: 'Em análise' },
  a_vencer: { shape: 'ring', tone: 'wait', word: SITUATION.a_vencer, plural: 'A vencer' },
  programada: { shape: 'dashed', tone: 'wait', word: 'Programada', plural: 'Programadas' },
  DRAFT: { shape: 'dashed', tone: 'wait', word: ACTIVITY_STATUS.DRAFT, plural: 'Rascunhos' },
  permanente: { shape: 'infinite', tone: 'wait', word: SITUATION.permanente, plural: 'Permanentes' },
  suspensa: { shape: 'bars', tone: 'wait', word: SITUATION.suspensa, plural: 'Suspensas' },
  dispensada: { shape: 'stroke', tone: 'wait', word: SITUATION.dispensada, plural: 'Dispensadas' },
  nada_a_informar: { shape: 'dash', tone: 'wait', word: SITUATION.nada_a_informar, plural: 'Nada a informar' },
  cumprida: { shape: 'tick', tone: 'done', word: SITUATION.cumprida, plural: 'Cumpridas' },
  cumprida_com_atraso: {
    shape: 'ring-tick',
    tone: 'done',
    word: SITUATION.cumprida_com_atraso,
    plural: 'Cumpridas com atraso',
  },
  VALIDATED: { shape: 'tick', tone: 'done', word: ACTIVITY_STATUS.VALIDATED, plural: 'Validadas' },
  PUBLISHED: { shape: 'tick', tone: 'done', word: PRACTICE_STATUS.PUBLISHED, plural: 'Publicadas' },
  inscricoes_abertas: {
    shape: 'ring',
    tone: 'done',
    word: COURSE_STATE.inscricoes_abertas,
    plural: 'Com inscrições abertas',
  },
  anunciada: { shape: 'dashed', tone: 'wait', word: COURSE_STATE.anunciada, plural: 'Anunciadas' },
  inscricoes_encerradas: {
    shape: 'dash',
    tone: 'wait',
    word: COURSE_STATE.inscricoes_encerradas,
    plural: 'Com inscrições encerradas',
  },
  em_andamento: { shape: 'half', tone: 'wait', word: COURSE_STATE.em_andamento, plural: 'Em andamento' },
  concluida: { shape: 'tick', tone: 'done', word: COURSE_STATE.concluida, plural: 'Concluídas' },
  cancelada: { shape: 'stroke', tone: 'wait', word: COURSE_STATE.cancelada, plural: 'Canceladas' },
};

/** How many there are of each, in the order of a legend. */
export function countByStatus(statuses: readonly StatusKey[]): { status: StatusKey; count: number }[] {
  return (Object.keys(STATUS) as StatusKey[]).map((status) => ({
    status,
    count: statuses.filter((one) => one === status).length,
  }));
}

export const TONE_TEXT: Record<Tone, string> = {
  late: 'text-late',
  soon: 'text-soon',
  done: 'text-done',
  wait: 'text-wait',
};

export const TONE_MARK: Record<Tone, string> = {
  late: 'text-late',
  soon: 'text-soon-mark',
  done: 'text-done-mark',
  wait: 'text-wait-mark',
};

/** Part of a whole that is not in good standing ("2 em atraso"). */
export type Problem = { tone: 'late' | 'soon'; count: number; text: string };
