import { ActivityFacts, type ActivityFactsProps } from '@/components/activity/activity-facts';
import { OneButtonForm } from '@/components/form/one-button-form';
import { ActionLink } from '@/components/ui/action-link';
import { Notice } from '@/components/ui/notice';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { reviewActivityAction } from '@/lib/features/review/actions';
import { formatInstantDate } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';
import { Conversation, type ConversationProps } from './conversation';
import { OpenedTitle } from './opened-title';
import { pointSubjects } from './point-subjects';
import { QuestionForm } from './question-form';
import { ReturnForm } from './return-form';
import { ReviewDue } from './review-due';

export type ReviewPaneProps = {
  activity: ActivityFactsProps['activity'] &
    Omit<Parameters<typeof pointSubjects>[0], 'obligations'> & {
      id: string;
      version: number;
      submittedAt: Date | null;
      submittedBy: { name: string } | null;
      party: { acronym: string };
      obligations: { id: string; goal: { code: string; description: string } }[];
    };
  requirements: { proofs: string[] };
  remarks: ConversationProps['remarks'];
  people: { value: string; label: string }[];
  /** Hours validated so far in the obligation, with its minimum; null where hours are not counted. */
  hours: { validated: number; minimum: number; period: string } | null;
  dueOn: CivilDate | null;
  today: CivilDate;
  /** Its year is closed for the party, which could not mend what is returned. */
  isLocked: boolean;
  /** Names the question that may be asked, so that it is asked once. */
  questionId: string;
  /** The queue's address, to go back and to go on in it. */
  queueHref: string;
  /** It opened because the one before was decided. */
  follows: boolean;
};

/** One activity as its reviewer reads it: who sent it, what was done, what the goal asks, then the decision. */
export function ReviewPane(props: ReviewPaneProps) {
  const { activity, requirements, remarks, people, hours, dueOn, today, isLocked, questionId, queueHref, follows } =
    props;
  const { id, party, submittedAt, submittedBy, obligations } = activity;
  const sent =
    submittedAt && submittedBy ? `, enviada por ${submittedBy.name} em ${formatInstantDate(submittedAt)}` : '';
  const queue = queueHref.split('?')[1] ?? '';
  const decision = { id, version: activity.version, party: party.acronym, queue, people };
  return (
    <div className="space-y-6 pt-8">
      <p className="lg:hidden">
        <ActionLink href={queueHref}>Voltar à fila</ActionLink>
      </p>
      <div>
        <p className="text-small text-mute">
          {party.acronym}
          {sent}
        </p>
        <OpenedTitle activityId={id} follows={follows}>
          {activity.title}
        </OpenedTitle>
        {obligations.map(({ id: obligationId, goal }) => (
          <p key={obligationId} className="mt-1 text-small text-mute">
            {goal.code} {goal.description}
          </p>
        ))}
        {activity.evidence.length > 0 && (
          <p className="mt-1 xl:hidden">
            <ActionLink href="#evidencias">Ver o que comprova</ActionLink>
          </p>
        )}
        <p className="mt-1">
          <ReviewDue dueOn={dueOn} today={today} />
        </p>
      </div>
      <ActivityFacts activity={activity} />
      <Notice title="O que a meta pede">
        {requirements.proofs.map((proof) => (
          <p key={proof}>{proof}</p>
        ))}
      </Notice>
      {hours && activity.hours !== null && (
        <Notice>
          Ao validar, {party.acronym} passa de <strong>{formatNumber(hours.validated)}</strong> para{' '}
          <strong>{formatNumber(hours.validated + activity.hours)} horas validadas</strong> das {hours.minimum} de{' '}
          {hours.period}.
        </Notice>
      )}
      <section aria-label="Sua análise" className="border-t border-line pt-6">
        <OneButtonForm
          action={reviewActivityAction}
          values={{ id, version: String(activity.version), decision: 'VALIDATED', queue }}
          pendingText="Validando…"
        >
          Validar atividade
        </OneButtonForm>
        {isLocked && (
          <div className="mt-6">
            <Notice kind="warn" title="O ano desta atividade está encerrado">
              Ela ainda pode ser validada. Para devolver, ou para desfazer a validação, a Administração da Rede precisa
              antes reabrir o ano para {party.acronym}, que sem isso não tem como corrigir.
            </Notice>
          </div>
        )}
        <div className="mt-6 border-t border-hair">
          {!isLocked && <ReturnForm {...decision} subjects={pointSubjects(activity)} />}
          <QuestionForm {...decision} remarkId={questionId} />
        </div>
      </section>
      <Conversation remarks={remarks} party={party.acronym} evidence={activity.evidence} />
    </div>
  );
}
