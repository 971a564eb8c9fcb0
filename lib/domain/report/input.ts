import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineKind } from '@/lib/domain/deadlines/rule';
import type { ActivityStatus, EvidenceKind, PartyRole, Situation } from '@/lib/domain/glossary';

export type ReportAgreement = {
  number: string;
  seiProcess: string;
  workPlanNumber: string;
  object: string;
  startsOn: CivilDate;
  startsConfirmed: boolean;
  endsOn: CivilDate;
};

export type ReportParty = { id: string; acronym: string; name: string; role: PartyRole };

export type ReportAxis = { number: number; title: string; slug: string };

export type ReportGoal = {
  code: string;
  planLabel: string;
  /** Numbers of the axes it belongs to; more than one for combined axes. */
  axes: number[];
  description: string;
  deadlineText: string;
  position: number;
  ruleKind: DeadlineKind;
  /** Hours of course a year; goals that have it make up the training section. */
  minimumHours?: number;
};

export type ReportObligation = {
  goalCode: string;
  partyId: string;
  period: string;
  dueOn: CivilDate | null;
  situation: Situation;
  fulfilledOn: CivilDate | null;
  /** The last day of the suspension that runs; absent without one. */
  until?: CivilDate;
};

/** `size` in bytes. */
export type ReportFile = { mediaType: string; size: number; sha256: string };

export type ReportEvidence = {
  id: string;
  kind: EvidenceKind;
  /** The file's name; of a page or a document of SEI, its title. */
  name: string;
  /** Null for a page of the web or a document of SEI. */
  file: ReportFile | null;
  sensitivity: 'PUBLIC' | 'INTERNAL' | 'RESTRICTED';
};

/** What one party did, without who typed it: the report carries no personal data. */
export type ReportActivity = {
  id: string;
  partyId: string;
  goalCodes: string[];
  title: string;
  narrative: string | null;
  performedFrom: CivilDate;
  /** Null when it took one day. */
  performedTo: CivilDate | null;
  status: ActivityStatus;
  hours: number | null;
  enrolled: number | null;
  completed: number | null;
  participants: number | null;
  reach: number | null;
  evidence: ReportEvidence[];
};

export type ReportInput = {
  agreement: ReportAgreement;
  year: number;
  parties: ReportParty[];
  axes: ReportAxis[];
  goals: ReportGoal[];
  /** Those of the year, with the situation they had on the day of the report. */
  obligations: ReportObligation[];
  /** Those performed in the year, in any status. */
  activities: ReportActivity[];
  generatedOn: CivilDate;
  /** As people read it: "23/11/2026, às 15h10, horário de Brasília". */
  generatedAt: string;
  /** Null for a preview that was not issued. */
  edition: number | null;
};
