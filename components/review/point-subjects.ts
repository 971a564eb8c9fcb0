import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { evidenceSubject, REVIEW_SUBJECT } from '@/lib/domain/execution/review';
import { type ActivityField, EVIDENCE_KIND, type EvidenceKind } from '@/lib/domain/glossary';
import { pointField } from '@/lib/features/review/schema';
import { formatDate } from '@/lib/format/date';
import { formatHours, formatNumber } from '@/lib/format/number';

/** One thing of an activity about which a reviewer may say what to mend. */
export interface PointSubject {
  /** The form's field. */
  name: string;
  label: string;
  /** What it says now, shortened. */
  value: string;
}

type Facts = {
  title: string;
  performedFrom: CivilDate | null;
  performedTo: CivilDate | null;
  hours: number | null;
  items: string[];
  obligations: { goal: { code: string } }[];
  evidence: { id: string; title: string; kind: EvidenceKind }[];
} & Record<'enrolled' | 'completed' | 'participants' | 'attendees' | 'reach', number | null> &
  Record<'place' | 'link' | 'partners' | 'narrative', string | null>;

const SHOWN = 60;

/** Each field that has a value, each evidence, and what may be missing. */
export function pointSubjects(activity: Facts): PointSubject[] {
  const { performedFrom, performedTo, hours, items, obligations, evidence, ...rest } = activity;
  const number = (value: number | null) => value !== null && formatNumber(value);
  const values: Record<ActivityField, string | false | null> = {
    obligationIds: obligations.map(({ goal }) => goal.code).join(', '),
    title: rest.title,
    performedFrom: performedFrom && formatDate(performedFrom),
    performedTo: performedTo && performedTo !== performedFrom && formatDate(performedTo),
    hours: hours !== null && formatHours(hours),
    enrolled: number(rest.enrolled),
    completed: number(rest.completed),
    participants: number(rest.participants),
    attendees: number(rest.attendees),
    reach: number(rest.reach),
    items: items.join(', '),
    partners: rest.partners,
    place: rest.place,
    link: rest.link,
    narrative: rest.narrative,
  };
  const fields = (Object.keys(values) as ActivityField[]).flatMap((name) => {
    const value = values[name];
    return value ? [{ name: pointField(name), label: REVIEW_SUBJECT[name], value: shortened(value) }] : [];
  });
  const proofs = evidence.map(({ id, title, kind }) => ({
    name: pointField(evidenceSubject(id)),
    label: title,
    value: EVIDENCE_KIND[kind],
  }));
  return [
    ...fields,
    ...proofs,
    { name: pointField('evidence'), label: REVIEW_SUBJECT.evidence, value: 'o que falta anexar' },
  ];
}

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1).trimEnd()}…` : text;
}
