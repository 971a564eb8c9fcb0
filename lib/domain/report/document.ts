import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { Situation } from '@/lib/domain/glossary';
import type { ReportAgreement, ReportFile, ReportPhoto } from './input';
import type { YearIndicators } from './measured';

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
  id: string;
  /** Its number in the annex, from 1. */
  number: number;
  kind: string;
  /** Null when access to it is restricted. */
  name: string | null;
};

export type ActivityEntry = {
  id: string;
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
  /** Acronyms of the parties that declared "nada a informar" here. */
  nothingToReport: string[];
};

/** What a party wrote in its answer to the year's request. */
export type PartyWords = { party: string; text: string };

export type AxisSection = {
  /** Null for the goals of combined axes. */
  slug: string | null;
  /** Null for the goals of combined axes, which come last, as in the plan. */
  number: number | null;
  title: string;
  validatedActivities: number;
  goals: GoalSection[];
  narratives: PartyWords[];
};

/** A subject that readers look for and that the plan spreads over goals; its activities are told under those goals. */
export type ThemeSection = {
  key: ThemeKey;
  title: string;
  goals: { code: string; description: string; activities: number }[];
  activities: ActivityPointer[];
};
export type ThemeKey = 'events' | 'communication' | 'governance-model' | 'good-practices';
export type ActivityPointer = {
  id: string;
  title: string;
  party: string;
  performedFrom: CivilDate;
  performedTo: CivilDate | null;
  goalCode: string;
};

/** The parties of one elo. */
export type EloRow = { elo: string; parties: number; joined: number; activities: number };

export type JoinedParty = { acronym: string; name: string; elo: string | null; joinedOn: CivilDate };

/** How the parties answered the year's request. */
export type CollectionSection = {
  asked: number;
  onTime: number;
  late: number;
  missing: string[];
  answers: { party: string; sentOn: CivilDate; onTime: boolean; protocol: string | null }[];
};

export type ObligationEntry = {
  goalCode: string;
  party: string;
  period: string;
  situation: string;
  dueOn: CivilDate | null;
  fulfilledOn: CivilDate | null;
  /** Whether it is among the obligations of the year that the figures count. */
  counted: boolean;
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
  unpublishedEvidence: number;
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
  parties: { id: string; acronym: string; name: string; role: string; elo: string | null }[];
  columns: ReportColumn[];
  figures: ReportFigures;
  axes: AxisSection[];
  /** Null when no goal of the plan asks for hours. */
  training: TrainingSection | null;
  open: OpenSection[];
  annex: AnnexEntry[];
  indicators: { current: YearIndicators; previous: YearIndicators | null };
  elos: EloRow[];
  joined: JoinedParty[];
  themes: ThemeSection[];
  /** Null when the year's actions were not asked for. */
  collection: CollectionSection | null;
  highlights: PartyWords[];
  obligations: ObligationEntry[];
  /** What SEGES wrote, by section; a section without any prints what the data says. */
  texts: Record<string, string>;
  photos: ReportPhoto[];
};
