import { type CivilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import { COURSE_MODALITY, type CourseModality, type CourseState } from '@/lib/domain/glossary';
import { formatDate, formatDaysOfYear } from '@/lib/format/date';
import { formatHours, plural } from '@/lib/format/number';

/** Between the words of a date, so that they never break apart. */
const NO_BREAK = '\u00a0';

/** What screens tell of a class. */
export interface CourseFacts {
  id: string;
  title: string;
  audience: string;
  modality: CourseModality;
  hours: number;
  places: number | null;
  enrolFrom: CivilDate;
  enrolTo: CivilDate;
  startsOn: CivilDate;
  endsOn: CivilDate;
  place: string | null;
  enrolUrl: string | null;
  cancelledReason: string | null;
  state: CourseState;
  party: { acronym: string; name: string };
}

type LineFacts = Pick<CourseFacts, 'modality' | 'hours' | 'places' | 'startsOn' | 'endsOn'> & {
  party: { acronym: string };
};

/** Who, how, how long and when, in one line. */
export function courseLine({ party, modality, hours, places, startsOn, endsOn }: LineFacts): string {
  return [
    party.acronym,
    COURSE_MODALITY[modality].toLowerCase(),
    formatHours(hours),
    places !== null && plural(places, 'vaga', 'vagas'),
    lessons(formatDaysOfYear(startsOn, endsOn)),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "aulas de 10 a 12/11/2026", "aulas em 9 e 10/11/2026". */
function lessons(days: string): string {
  return `aulas ${days.includes(' a ') ? 'de' : 'em'} ${days}`.replaceAll(' ', NO_BREAK);
}

/** The day that matters in each state. */
export function stateDetail({ state, enrolFrom, enrolTo, startsOn, endsOn }: CourseFacts, today: CivilDate) {
  switch (state) {
    case 'anunciada':
      return `inscrições a partir de ${formatDate(enrolFrom)}`;
    case 'inscricoes_abertas':
      return `até ${formatDate(enrolTo)}${closing(daysBetween(today, enrolTo))}`;
    case 'inscricoes_encerradas':
      return `aulas a partir de ${formatDate(startsOn)}`;
    case 'em_andamento':
      return `até ${formatDate(endsOn)}`;
    case 'concluida':
      return `em ${formatDate(endsOn)}`;
    case 'cancelada':
      return undefined;
  }
}

/** The last days are said as people say them. */
function closing(days: number): string {
  if (days === 0) return ', último dia';
  return days === 1 ? ', amanhã' : '';
}
