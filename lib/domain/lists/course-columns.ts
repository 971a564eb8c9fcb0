import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { COURSE_MODALITY, COURSE_STATE, type CourseModality, type CourseState } from '@/lib/domain/glossary';
import type { Column } from './column';

/** What a file tells of a class. Whoever registered it stays out. */
export interface ExportedCourse {
  party: { acronym: string };
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
  state: CourseState;
  cancelledReason: string | null;
}

export const COURSE_COLUMNS: readonly Column<ExportedCourse>[] = [
  { header: 'Turma', width: 60, kind: 'text', value: ({ title }) => title },
  { header: 'Partícipe', width: 16, kind: 'text', value: ({ party }) => party.acronym },
  { header: 'Situação', width: 22, kind: 'text', value: ({ state }) => COURSE_STATE[state] },
  { header: 'Modalidade', width: 14, kind: 'text', value: ({ modality }) => COURSE_MODALITY[modality] },
  { header: 'Público', width: 40, kind: 'text', value: ({ audience }) => audience },
  { header: 'Carga horária', width: 14, kind: 'number', value: ({ hours }) => hours },
  { header: 'Vagas', width: 10, kind: 'number', value: ({ places }) => places },
  { header: 'Inscrições de', width: 14, kind: 'date', value: ({ enrolFrom }) => enrolFrom },
  { header: 'Inscrições até', width: 14, kind: 'date', value: ({ enrolTo }) => enrolTo },
  { header: 'Aulas de', width: 12, kind: 'date', value: ({ startsOn }) => startsOn },
  { header: 'Aulas até', width: 12, kind: 'date', value: ({ endsOn }) => endsOn },
  { header: 'Local', width: 30, kind: 'text', value: ({ place }) => place },
  { header: 'Endereço da inscrição', width: 40, kind: 'text', value: ({ enrolUrl }) => enrolUrl },
  { header: 'Motivo do cancelamento', width: 40, kind: 'text', value: ({ cancelledReason }) => cancelledReason },
];
