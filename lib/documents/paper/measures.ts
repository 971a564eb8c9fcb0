import type { Measures } from '@/lib/domain/report/measured';

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
