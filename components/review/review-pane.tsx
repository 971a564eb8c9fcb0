import { ActivityFacts, type ActivityFactsProps } from '@/components/activity/activity-facts';
import { ReviewHistory, type ReviewHistoryProps } from '@/components/activity/review-history';
import { ReviewForm } from '@/components/review/review-form';
import { ActionLink } from '@/components/ui/action-link';
import { Notice } from '@/components/ui/notice';
import { formatInstantDate } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';

export type ReviewPaneProps = {
  activity: ActivityFactsProps['activity'] &
    ReviewHistoryProps & {
      id: string;
      version: number;
      title: string;
      submittedAt: Date | null;
      submittedBy: { name: string } | null;
      party: { acronym: string };
    };
  obligation: { goal: { code: string; description: string } };
  requirements: { proof: string };
  /** Hours validated so far in the obligation, with its minimum; null where hours are not counted. */
  hours: { validated: number; minimum: number; period: string } | null;
};

/** One activity as its reviewer reads it: who sent it, what was done, what the goal asks, then the decision. */
export function ReviewPane({ activity, obligation, requirements, hours }: ReviewPaneProps) {
  const { party, submittedAt, submittedBy, title } = activity;
  const sent =
    submittedAt && submittedBy ? `, enviada por ${submittedBy.name} em ${formatInstantDate(submittedAt)}` : '';
  return (
    <div className="space-y-6 pt-8">
      <p className="lg:hidden">
        <ActionLink href="/analise">Voltar à fila</ActionLink>
      </p>
      <div>
        <p className="text-small text-mute">
          {party.acronym}, meta {obligation.goal.code}
          {sent}
        </p>
        <h2 className="text-section font-section text-title">{title}</h2>
        <p className="mt-1 text-small text-mute">{obligation.goal.description}</p>
      </div>
      <ActivityFacts activity={activity} />
      <Notice title="O que a meta pede">{requirements.proof}</Notice>
      {hours && activity.hours !== null && (
        <Notice>
          Ao validar, {party.acronym} passa de <strong>{formatNumber(hours.validated)}</strong> para{' '}
          <strong>{formatNumber(hours.validated + activity.hours)} horas validadas</strong> das {hours.minimum} de{' '}
          {hours.period}.
        </Notice>
      )}
      <ReviewHistory remarks={activity.remarks} title="Análises anteriores" />
      <ReviewForm id={activity.id} version={activity.version} party={party.acronym} />
    </div>
  );
}
