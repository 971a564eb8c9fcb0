import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { ActivityFacts } from '@/components/activity/activity-facts';
import { EvidenceList } from '@/components/activity/evidence-list';
import { ServedObligation } from '@/components/activity/served-obligation';
import { OneButtonForm } from '@/components/form/one-button-form';
import { RefreshCount } from '@/components/notice/refresh-count';
import { AnswerForm } from '@/components/review/answer-form';
import { Conversation } from '@/components/review/conversation';
import { HistoryLink } from '@/components/trail/history-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { requireActor } from '@/lib/auth/session';
import { duplicateActivityAction, withdrawActivityAction } from '@/lib/features/activities/actions';
import { loadActivity } from '@/lib/features/activities/loaders';
import { openNotices } from '@/lib/features/notices/loaders';
import { loadConversation } from '@/lib/features/review/loaders';
import { formatDate, formatInstant } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Atividade' };

export default async function ActivityPage({ params, searchParams }: PageProps<'/atividades/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/atividades/${id}`);
  const loaded = await loadActivity(actor, id);
  if (!loaded) return noSuchPage();
  const { activity, edits, reviews, writes, withdraws } = loaded;
  const { submittedAt, submittedBy, createdBy } = activity;
  const { remarks, awaits, dueOn, reopens, answer } = await loadConversation(actor, activity);
  const hadUnread = await openNotices(actor, activity.id);
  const deadline = dueOn ? `. A SEGES analisa até ${formatDate(dueOn)}` : '';
  return (
    <div className="wrap">
      <RefreshCount when={hadUnread} />
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/atividades', label: 'Atividades' }]} current={activity.title} />
      <PageTitle
        title={activity.title}
        lead={
          submittedAt && submittedBy
            ? `Enviada por ${submittedBy.name} em ${formatInstant(submittedAt)}${deadline}`
            : `Registrada por ${createdBy.name}`
        }
        action={
          edits ? (
            <LinkButton href={`/atividades/${activity.id}/editar`}>Continuar</LinkButton>
          ) : (
            reviews && <LinkButton href={`/analise?atividade=${activity.id}`}>Analisar</LinkButton>
          )
        }
      />
      <div className="max-w-main space-y-12">
        {answer && (
          <Notice kind="warn" title="A SEGES fez uma pergunta">
            <a href="#responder" className="text-link underline">
              Responder
            </a>
          </Notice>
        )}
        <div className="flex flex-wrap items-center justify-between gap-4">
          <StatusMark status={activity.status} detail={awaits ? 'Aguarda resposta' : undefined} />
          <div className="flex flex-wrap gap-6 print:hidden">
            {withdraws && (
              <OneButtonForm
                action={withdrawActivityAction}
                values={{ id: activity.id, version: String(activity.version) }}
                variant="link"
              >
                Retirar da análise
              </OneButtonForm>
            )}
            {reopens && (
              <LinkButton href={`/atividades/${activity.id}/reabrir`} variant="link">
                Reabrir para correção
              </LinkButton>
            )}
            {writes && (
              <OneButtonForm
                action={duplicateActivityAction}
                values={{ id: activity.id, copyId: randomUUID() }}
                variant="link"
              >
                Duplicar
              </OneButtonForm>
            )}
          </div>
        </div>
        <div className="space-y-5">
          {activity.obligations.map((obligation) => (
            <ServedObligation key={obligation.id} obligation={obligation} party={activity.party.acronym} />
          ))}
        </div>
        <ActivityFacts activity={activity} />
        <Section title="O que comprova" count={activity.evidence.length} id="provas">
          {activity.evidence.length === 0 ? (
            <EmptyState>Nenhum arquivo anexado.</EmptyState>
          ) : (
            <EvidenceList evidence={activity.evidence} />
          )}
        </Section>
        <Conversation remarks={remarks} party={activity.party.acronym} evidence={activity.evidence} />
        {answer && (
          <Section title="Responder" id="resposta">
            <div className="pt-6">
              <AnswerForm activityId={activity.id} {...answer} />
            </div>
          </Section>
        )}
      </div>
      <HistoryLink actor={actor} partyId={activity.partyId} entity="Activity" id={activity.id} />
    </div>
  );
}
