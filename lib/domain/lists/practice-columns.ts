import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { PRACTICE_STATUS, type PracticeStatus } from '@/lib/domain/glossary';
import type { Column } from './column';

/** What a file tells of a good practice. Whoever wrote or published it stays out, as does what SEGES asked to mend. */
export interface ExportedPractice {
  party: { acronym: string };
  title: string;
  summary: string;
  year: number;
  axisTitle: string | null;
  status: PracticeStatus;
  restricted: boolean;
  link: string | null;
  publishedOn: CivilDate | null;
}

export const PRACTICE_COLUMNS: readonly Column<ExportedPractice>[] = [
  { header: 'Boa prática', width: 60, kind: 'text', value: ({ title }) => title },
  { header: 'Partícipe', width: 16, kind: 'text', value: ({ party }) => party.acronym },
  { header: 'Ano', width: 8, kind: 'number', value: ({ year }) => year },
  { header: 'Eixo', width: 30, kind: 'text', value: ({ axisTitle }) => axisTitle },
  { header: 'Situação', width: 14, kind: 'text', value: ({ status }) => PRACTICE_STATUS[status] },
  { header: 'Restrita', width: 10, kind: 'text', value: ({ restricted }) => (restricted ? 'Sim' : 'Não') },
  { header: 'Resumo', width: 80, kind: 'text', value: ({ summary }) => summary },
  { header: 'Endereço', width: 40, kind: 'text', value: ({ link }) => link },
  { header: 'Publicada em', width: 12, kind: 'date', value: ({ publishedOn }) => publishedOn },
];
