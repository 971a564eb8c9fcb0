import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Flash } from '@/app/flash';
import { ActivityFacts } from '@/components/activity/activity-facts';
import { EvidenceList } from '@/components/activity/evidence-list';
import { ReviewHistory } from '@/components/activity/review-history';
import { ServedObligation } from '@/components/activity/served-obligation';
import { OneButtonForm } from '@/components/form/one-button-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { requireActor } from '@/lib/auth/session';
import { duplicateActivityAction, withdrawActivityAction } from '@/lib/features/activities/actions';
import { loadActivity } from '@/lib/features/activities/loaders';
import { formatInstant } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Atividade' };

export default async function ActivityPage({ params, searchParams }: PageProps<'/atividades/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/atividades/${id}`);
  const loaded = await loadActivity(actor, id);
  if (!loaded) notFound();
  const { activity, edits, reviews, writes, withdraws } = loaded;
  const { submittedAt, submittedBy, createdBy } = activity;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/atividades', label: 'Atividades' }]} current={activity.title} />
      <PageTitle
        title={activity.title}
        lead={
          submittedAt && submittedBy
            ? `Enviada por ${submittedBy.name} em ${formatInstant(submittedAt)}`
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
        <div className="flex flex-wrap items-center justify-between gap-4">
          <StatusMark status={activity.status} />
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
        <ReviewHistory remarks={activity.remarks} />
      </div>
    </div>
  );
}
