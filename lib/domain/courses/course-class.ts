import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { CourseModality, CourseState } from '@/lib/domain/glossary';

/** What a class's state is told by. */
export interface CourseDays {
  enrolFrom: CivilDate;
  enrolTo: CivilDate;
  startsOn: CivilDate;
  endsOn: CivilDate;
}

/**
 * The state of a class on a day. Whoever can still enrol is told so, also when the lessons have begun: it is what people
 * look the schedule up for.
 */
export function courseState(
  { enrolFrom, enrolTo, startsOn, endsOn, isCancelled }: CourseDays & { isCancelled: boolean },
  today: CivilDate,
): CourseState {
  if (isCancelled) return 'cancelada';
  if (endsOn < today) return 'concluida';
  if (today < enrolFrom) return 'anunciada';
  if (today <= enrolTo) return 'inscricoes_abertas';
  return startsOn <= today ? 'em_andamento' : 'inscricoes_encerradas';
}

/** How the public schedule puts the states together: to enrol in now, to come or under way, and past. */
export const SCHEDULE_PART = {
  abertas: ['inscricoes_abertas'],
  proximas: ['anunciada', 'inscricoes_encerradas', 'em_andamento'],
  passadas: ['concluida', 'cancelada'],
} as const satisfies Record<string, readonly CourseState[]>;
export type SchedulePart = keyof typeof SCHEDULE_PART;

type Facts = CourseDays & { modality: CourseModality; place?: string; enrolUrl?: string };

/** What keeps a class from standing in the schedule, by the field to mend. */
export function courseProblems({ enrolFrom, enrolTo, startsOn, endsOn, ...facts }: Facts): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  if (enrolTo < enrolFrom) problems.enrolTo = ['As inscrições terminam antes de começar. Confira as duas datas.'];
  else if (enrolTo > endsOn) problems.enrolTo = ['As inscrições vão além do fim das aulas. Confira as duas datas.'];
  if (endsOn < startsOn) problems.endsOn = ['As aulas terminam antes de começar. Confira as duas datas.'];
  if (startsOn < enrolFrom) problems.startsOn = ['As aulas começam antes das inscrições. Confira as duas datas.'];
  if (facts.modality !== 'ONLINE' && !facts.place) problems.place = ['Informe onde são as aulas presenciais.'];
  if (facts.modality === 'ONLINE' && !facts.enrolUrl)
    problems.enrolUrl = ['Informe o endereço em que a pessoa se inscreve.'];
  return problems;
}
