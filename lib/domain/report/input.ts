import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineKind } from '@/lib/domain/deadlines/rule';
import type { ActivityStatus, EvidenceKind, PartyRole, Situation } from '@/lib/domain/glossary';
import type { YearIndicators } from './measured';

export type ReportAgreement = {
  number: string;
  seiProcess: string;
  workPlanNumber: string;
  object: string;
  startsOn: CivilDate;
  startsConfirmed: boolean;
  endsOn: CivilDate;
};

export type ReportParty = {
  id: string;
  acronym: string;
  /** The name it has on the day of the report, also for what it did under an earlier one. */
  name: string;
  role: PartyRole;
  /** Group of the Rede it belongs to ("Estados"); absent or null where nobody said. */
  elo?: string | null;
  joinedOn?: CivilDate;
};

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
  /** Whether the year's request asks about it. */
  isAsked: boolean;
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
  /** False for what is owed once and belongs to another year: the report shows where it stands and does not count it. */
  ofYear: boolean;
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
  /** Whether SEGES let anybody see it; the name of any other file may name people, and is not told. */
  published: boolean;
  /** True while the antivirus has not cleared its file. */
  quarantined?: boolean;
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

/** What one party sent when SEGES asked for the year's actions (goal 3.5). */
export type ReportAnswer = {
  partyId: string;
  /** Null while it has not answered; what it drafted is then empty here. */
  sentOn: CivilDate | null;
  onTime: boolean | null;
  protocol: string | null;
  /** What it tells of each axis, by the axis's slug. */
  narratives: { axis: string; text: string }[];
  highlights: string[];
  /** Codes of the goals in which it declared "nada a informar". */
  nothingToReport: string[];
};

/** A text that SEGES wrote for a section, in place of the one proposed from the data. */
export type ReportText = {
  section: string;
  text: string;
  /** What the data said when it was written; empty where that is not known. */
  proposed: string;
};

/** A published picture that SEGES chose, in the order it chose. */
export type ReportPhoto = { evidenceId: string; caption: string; alternative: string };

export type ReportInput = {
  agreement: ReportAgreement;
  year: number;
  parties: ReportParty[];
  axes: ReportAxis[];
  goals: ReportGoal[];
  /** Those that ran in the year, with the situation they had on the day of the report. */
  obligations: ReportObligation[];
  /** Those performed in the year, in any status. */
  activities: ReportActivity[];
  generatedOn: CivilDate;
  /** As people read it: "23/11/2026, às 15h10, horário de Brasília". */
  generatedAt: string;
  /** Null for a preview that was not issued. */
  edition: number | null;
  /** Of every party that was asked, answered or not; absent where the year's actions were not asked for. */
  answers?: ReportAnswer[];
  /** Last year's figures, as `indicatorsOf` gave them; null or absent where there are none. */
  previous?: YearIndicators | null;
  texts?: ReportText[];
  photos?: ReportPhoto[];
};
