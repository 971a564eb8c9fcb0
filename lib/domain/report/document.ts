import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { Situation } from '@/lib/domain/glossary';
import type { ReportAgreement, ReportFile } from './input';

/** A column of the report: one party, or all accessions together (an agreement may have hundreds). */
export type ReportColumn = { id: string; label: string };

/** Obligations of one column that share a situation, with what to print under the word. */
export type SituationEntry = {
  situation: Situation;
  label: string;
  count: number;
  /** Only where one obligation of one party stands here. */
  dueOn: CivilDate | null;
  fulfilledOn: CivilDate | null;
};

export type GoalCell = {
  columnId: string;
  entries: SituationEntry[];
  validatedActivities: number;
  /** Last day of the latest validated activity. */
  lastValidatedOn: CivilDate | null;
  /** Validated hours against the minimum; null where the goal has none or the column is the accessions'. */
  hours: { validated: number; minimum: number } | null;
};

/** A number and the word after it, singular or plural as the number asks: 20 "horas", 1 "inscrito". */
export type ActivityFigure = { value: number; unit: string };

export type EvidenceEntry = {
  /** Its number in the annex, from 1. */
  number: number;
  kind: string;
  /** Null when access to it is restricted. */
  name: string | null;
};

export type ActivityEntry = {
  title: string;
  party: string;
  performedFrom: CivilDate;
  performedTo: CivilDate | null;
  /** Code of the earlier goal that tells it in full; the fields below are then empty. */
  describedIn: string | null;
  narrative: string | null;
  figures: ActivityFigure[];
  evidence: EvidenceEntry[];
};

export type GoalSection = {
  code: string;
  planLabel: string;
  /** True for the plan's combined axes, whose code is ours. */
  combined: boolean;
  description: string;
  deadlineText: string;
  cells: GoalCell[];
  activities: ActivityEntry[];
};

export type AxisSection = {
  /** Null for the goals of combined axes, which come last, as in the plan. */
  number: number | null;
  title: string;
  validatedActivities: number;
  goals: GoalSection[];
};

/** The same measure in each state of the work; only validated counts as done, and the states are never added up. */
export type ByStatus = { validated: number; inReview: number; returned: number; draft: number };

export type TrainingSection = {
  classes: ByStatus;
  hours: ByStatus;
  enrolled: number;
  completed: number;
  byParty: { goalCode: string; party: string; validated: number; minimum: number }[];
  /** Validated hours, January first; a column without hours has no series. */
  byMonth: { label: string; total: number; hours: number[] }[];
};

export type ReportFigures = {
  activities: ByStatus;
  goalsWithActivity: number;
  goals: number;
  /** Fulfilled out of those that can be: standing, suspended and waived ones are not counted. */
  fulfilled: number;
  obligations: number;
  participants: number;
  reach: number;
  evidence: number;
  restrictedEvidence: number;
};

export type OpenSection = {
  columnId: string;
  label: string;
  situations: { situation: Situation; label: string; count: number }[];
  activities: ByStatus;
};

export type AnnexEntry = EvidenceEntry & {
  file: ReportFile | null;
  goalCodes: string[];
};

/** The annual report as data, in reading order, ready for any format. Dates are `AAAA-MM-DD`, numbers raw. */
export type ReportDocument = {
  title: string;
  year: number;
  edition: number | null;
  generatedOn: CivilDate;
  generatedAt: string;
  agreement: ReportAgreement;
  parties: { acronym: string; name: string; role: string }[];
  columns: ReportColumn[];
  figures: ReportFigures;
  axes: AxisSection[];
  /** Null when no goal of the plan asks for hours. */
  training: TrainingSection | null;
  open: OpenSection[];
  annex: AnnexEntry[];
};
