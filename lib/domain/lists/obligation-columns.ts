import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { SITUATION } from '@/lib/domain/glossary';
import type { DerivedSituation } from '@/lib/domain/obligations/situation';
import type { Column } from './column';

/** What a file tells of an obligation. Reasons of decisions are free text and stay out. */
export interface ExportedObligation {
  goal: { code: string; description: string };
  party: { acronym: string };
  period: string;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  dueOn: CivilDate | null;
  fulfilledOn: CivilDate | null;
  lastRecordOn: CivilDate | null;
  minimumHours: number | null;
  derived: DerivedSituation;
}

export const OBLIGATION_COLUMNS: readonly Column<ExportedObligation>[] = [
  { header: 'Meta', width: 8, kind: 'text', value: ({ goal }) => goal.code },
  { header: 'Descrição da meta', width: 60, kind: 'text', value: ({ goal }) => goal.description },
  { header: 'Partícipe', width: 16, kind: 'text', value: ({ party }) => party.acronym },
  { header: 'Período', width: 28, kind: 'text', value: ({ period }) => period },
  { header: 'Início do período', width: 16, kind: 'date', value: ({ periodStart }) => periodStart },
  { header: 'Fim do período', width: 16, kind: 'date', value: ({ periodEnd }) => periodEnd },
  { header: 'Vence em', width: 12, kind: 'date', value: ({ dueOn }) => dueOn },
  { header: 'Situação', width: 22, kind: 'text', value: ({ derived }) => SITUATION[derived.situation] },
  { header: 'Dias de atraso', width: 14, kind: 'number', value: ({ derived }) => daysLate(derived) },
  { header: 'Cumprida em', width: 12, kind: 'date', value: ({ fulfilledOn }) => fulfilledOn },
  { header: 'Último registro', width: 14, kind: 'date', value: ({ lastRecordOn }) => lastRecordOn },
  { header: 'Mínimo de horas', width: 16, kind: 'number', value: ({ minimumHours }) => minimumHours },
];

function daysLate({ situation, days }: DerivedSituation): number | null {
  return situation === 'atrasada' || situation === 'cumprida_com_atraso' ? (days ?? null) : null;
}
