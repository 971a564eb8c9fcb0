import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { ACTIVITY_STATUS, type ActivityStatus } from '@/lib/domain/glossary';
import type { Column } from './column';

/** What a file tells of an activity. Whoever recorded, sent or reviewed it stays out, as do narrative, place and partners. */
export interface ExportedActivity {
  party: { acronym: string };
  codes: string[];
  title: string;
  status: ActivityStatus;
  performedFrom: CivilDate | null;
  performedTo: CivilDate | null;
  hours: number | null;
  enrolled: number | null;
  completed: number | null;
  participants: number | null;
  attendees: number | null;
  reach: number | null;
  items: string[];
  evidence: number;
  submittedOn: CivilDate | null;
  updatedOn: CivilDate;
}

export const ACTIVITY_COLUMNS: readonly Column<ExportedActivity>[] = [
  { header: 'Metas', width: 10, kind: 'text', value: ({ codes }) => codes.join('; ') },
  { header: 'Partícipe', width: 16, kind: 'text', value: ({ party }) => party.acronym },
  { header: 'Atividade', width: 60, kind: 'text', value: ({ title }) => title },
  { header: 'Situação', width: 14, kind: 'text', value: ({ status }) => ACTIVITY_STATUS[status] },
  { header: 'Início', width: 12, kind: 'date', value: ({ performedFrom }) => performedFrom },
  { header: 'Fim', width: 12, kind: 'date', value: ({ performedTo }) => performedTo },
  { header: 'Carga horária', width: 14, kind: 'number', value: ({ hours }) => hours },
  { header: 'Inscritos', width: 12, kind: 'number', value: ({ enrolled }) => enrolled },
  { header: 'Concluintes', width: 12, kind: 'number', value: ({ completed }) => completed },
  { header: 'Participantes', width: 14, kind: 'number', value: ({ participants }) => participants },
  { header: 'Presentes', width: 12, kind: 'number', value: ({ attendees }) => attendees },
  { header: 'Alcance', width: 12, kind: 'number', value: ({ reach }) => reach },
  { header: 'Itens', width: 24, kind: 'text', value: ({ items }) => items.join('; ') || null },
  { header: 'Evidências', width: 12, kind: 'number', value: ({ evidence }) => evidence },
  { header: 'Enviada em', width: 12, kind: 'date', value: ({ submittedOn }) => submittedOn },
  { header: 'Alterada em', width: 12, kind: 'date', value: ({ updatedOn }) => updatedOn },
];
