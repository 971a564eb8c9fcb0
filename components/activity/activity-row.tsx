import type { ReactNode } from 'react';
import { ActionLink } from '@/components/ui/action-link';
import { EvidenceLink } from '@/components/ui/evidence-link';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import {
  type ActivityStatus,
  EVIDENCE_KIND,
  type EvidenceForm,
  type EvidenceKind,
  type RemarkKind,
} from '@/lib/domain/glossary';
import { formatDays, formatInstantDate } from '@/lib/format/date';
import { formatHours, plural } from '@/lib/format/number';

export type ActivityRowProps = {
  activity: {
    id: string;
    title: string;
    status: ActivityStatus;
    performedFrom: CivilDate | null;
    performedTo: CivilDate | null;
    hours: number | null;
    enrolled: number | null;
    completed: number | null;
    participants: number | null;
    attendees: number | null;
    submittedAt: Date | null;
    party: { acronym: string };
    obligations: { goal: { code: string } }[];
    evidence: { id: string; kind: EvidenceKind; form: EvidenceForm }[];
    remarks: { kind: RemarkKind; text: string | null; createdAt: Date; author: { name: string } }[];
  };
  /** The first column: the goal's code, or the days on which it was done. */
  lead: 'code' | 'days';
  /** For a reviewer: the row leads to the review. */
  forReview?: boolean;
  showParty?: boolean;
  withEvidence?: boolean;
  light?: boolean;
  /** A box to pick the row by; null keeps its place. */
  select?: ReactNode;
};

/** One activity in a list, with the step that its state asks for. */
export function ActivityRow({ activity, lead, forReview, showParty, withEvidence, light, select }: ActivityRowProps) {
  const review = { href: `/analise?atividade=${activity.id}`, label: 'Analisar' };
  // Another party's activity is only looked at, whatever its state asks of its own people.
  const look = { href: `/atividades/${activity.id}`, label: 'Ver' };
  const step = forReview ? review : showParty ? look : nextStep(activity);
  const codes = activity.obligations.map(({ goal }) => goal.code).join(', ');
  const days = performedDays(activity);
  const facts = [showParty && activity.party.acronym, lead === 'days' ? '' : days, ...countsOf(activity)];
  const note = activity.status === 'RETURNED' && latestDecision(activity)?.text;
  return (
    <ListRow
      code={lead === 'code' ? codes : days || 'sem data'}
      codeWidth={lead === 'code' ? 'code' : 'date'}
      name={activity.title}
      detail={note ? `“${note}”` : facts.filter(Boolean).join(', ')}
      extra={
        withEvidence &&
        activity.evidence.length > 0 &&
        activity.evidence.map(({ id, kind, form }) => (
          <EvidenceLink key={id} href={form === 'FILE' ? `/api/evidencias/${id}` : `/evidencias/${id}`} target="_blank">
            {EVIDENCE_KIND[kind]}
          </EvidenceLink>
        ))
      }
      status={<StatusMark status={activity.status} detail={since(activity)} />}
      action={
        <ActionLink href={step.href} context={activity.title}>
          {step.label}
        </ActionLink>
      }
      light={light}
      select={select}
    />
  );
}

/** The step that the activity's state asks of its party. */
function nextStep({ id, status }: ActivityRowProps['activity']) {
  if (status === 'RETURNED') return { href: `/atividades/${id}/editar`, label: 'Corrigir' };
  if (status === 'DRAFT') return { href: `/atividades/${id}/editar`, label: 'Continuar' };
  return { href: `/atividades/${id}`, label: 'Ver' };
}

/** "9 e 10/11", or nothing while the draft has no date. */
export function performedDays({
  performedFrom,
  performedTo,
}: Pick<ActivityRowProps['activity'], 'performedFrom' | 'performedTo'>): string {
  return performedFrom ? formatDays(performedFrom, performedTo ?? performedFrom) : '';
}

function countsOf({
  hours,
  enrolled,
  completed,
  participants,
  attendees,
}: ActivityRowProps['activity']): (string | false)[] {
  return [
    hours !== null && formatHours(hours),
    enrolled !== null && plural(enrolled, 'inscrito', 'inscritos'),
    completed !== null && plural(completed, 'concluinte', 'concluintes'),
    participants !== null && plural(participants, 'participante', 'participantes'),
    attendees !== null && plural(attendees, 'presente', 'presentes'),
  ];
}

const DECISIONS: readonly RemarkKind[] = ['VALIDATED', 'RETURNED', 'REOPENED'];

function latestDecision({ remarks }: ActivityRowProps['activity']) {
  return remarks.find(({ kind }) => DECISIONS.includes(kind));
}

function since(activity: ActivityRowProps['activity']): string | undefined {
  const { status, submittedAt } = activity;
  const latest = latestDecision(activity);
  if (status === 'SUBMITTED' && submittedAt) return `desde ${formatInstantDate(submittedAt)}`;
  if (status === 'RETURNED' && latest) return `por ${latest.author.name}, ${formatInstantDate(latest.createdAt)}`;
  return status === 'VALIDATED' && latest ? `em ${formatInstantDate(latest.createdAt)}` : undefined;
}
