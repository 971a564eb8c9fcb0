import type { Measures } from '@/lib/domain/report/measured';
import { ACTIVITIES_BY_AXIS, sectionAnchor } from './build';

/** What each measure is called, in the order in which they are printed. */
export const MEASURE: Record<keyof Measures, string> = {
  activities: 'Atividades validadas',
  fulfilled: 'Obrigações cumpridas',
  obligations: 'Obrigações do ano',
  classes: 'Turmas validadas',
  hours: 'Horas de curso',
  enrolled: 'Inscritos',
  completed: 'Concluintes',
  participants: 'Participantes',
  reach: 'Pessoas alcançadas',
  evidence: 'Evidências',
};

/** Where the paper tells what a measure counts. */
export const BEHIND: Record<keyof Measures, string> = {
  activities: ACTIVITIES_BY_AXIS,
  fulfilled: sectionAnchor('open'),
  obligations: sectionAnchor('open'),
  classes: sectionAnchor('training'),
  hours: sectionAnchor('training'),
  enrolled: sectionAnchor('training'),
  completed: sectionAnchor('training'),
  participants: ACTIVITIES_BY_AXIS,
  reach: ACTIVITIES_BY_AXIS,
  evidence: sectionAnchor('evidence'),
};
