import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ActivityRow } from '@/components/activity/activity-row';
import { DeadlineLadder } from '@/components/deadline/deadline-ladder';
import { ChangeHistory } from '@/components/obligation/change-history';
import { ReliefNote } from '@/components/obligation/relief-note';
import { statusKey } from '@/components/obligation/status';
import { HistoryLink } from '@/components/trail/history-link';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { requireActor } from '@/lib/auth/session';
import { nextStep } from '@/lib/domain/obligations/next-step';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadObligation } from '@/lib/features/obligations/loaders';
import { formatDateTitle } from '@/lib/format/date';
import { situationText } from '@/lib/format/situation';

export const metadata: Metadata = { title: 'Obrigação' };

export default async function ObligationPage({ params }: PageProps<'/obrigacoes/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/obrigacoes/${id}`);
  const loaded = await loadObligation(actor, id);
  if (!loaded) return noSuchPage();
  const { obligation, derived, activities, writes, requirements } = loaded;
  const isOpen = obligation.status === 'OPEN' || obligation.status === 'IN_REVIEW';
  const { goal, party, period, eventTitle, dueOn, calculation } = obligation;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/plano', label: 'Plano' },
          { href: `/metas/${goal.code}?participe=${party.id}`, label: `Meta ${goal.code}` },
        ]}
        current={eventTitle ?? period}
      />
      <PageTitle
        eyebrow={`${party.acronym}, meta ${goal.code}, ${eventTitle ?? period}`}
        title={dueOn ? formatDateTitle(dueOn) : 'Sem data de vencimento'}
        lead={goal.description}
        action={writes && <NextStep obligation={obligation} action={requirements.action} />}
      />
      <div className="max-w-main space-y-12">
        {derived ? (
          <div className="space-y-4">
            <StatusMark status={statusKey(derived)} word={situationText(derived, obligation)} />
            <ReliefNote obligation={obligation} derived={derived} />
            {isOpen && mayEver(actor, 'relief.manage') && (
              <ActionLink href={`/suspensoes/nova?meta=${goal.code}&participe=${party.id}`}>
                Suspender ou dispensar
              </ActionLink>
            )}
          </div>
        ) : (
          <Notice title="Cancelada">{obligation.statusReason}</Notice>
        )}
        <Section title="Memória de cálculo" id="memoria">
          <div className="pt-5">
            <DeadlineLadder steps={calculation} />
          </div>
        </Section>
        {obligation.history.length > 0 && (
          <Section title="Histórico do prazo" count={obligation.history.length} id="historico">
            <ChangeHistory changes={obligation.history} />
          </Section>
        )}
        <Section title="Atividades" count={activities.length} id="atividades">
          {activities.length === 0 ? (
            <EmptyState>Nada registrado para esta obrigação.</EmptyState>
          ) : (
            <ListRows>
              {activities.map((activity) => (
                <ActivityRow key={activity.id} activity={activity} lead="days" withEvidence />
              ))}
            </ListRows>
          )}
        </Section>
      </div>
      <HistoryLink actor={actor} partyId={party.id} entity="Obligation" id={obligation.id} />
    </div>
  );
}

function NextStep({
  obligation,
  action,
}: {
  obligation: { id: string; collectedYear: number | null };
  action: string;
}) {
  const { href, isAnswer } = nextStep(obligation);
  return isAnswer ? (
    <LinkButton href={href}>Responder à coleta</LinkButton>
  ) : (
    <LinkButton href={href} icon="plus">
      {action}
    </LinkButton>
  );
}
