import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Flash } from '@/app/flash';
import { ActivityFacts } from '@/components/activity/activity-facts';
import { EvidenceList } from '@/components/activity/evidence-list';
import { ReviewHistory } from '@/components/activity/review-history';
import { ServedObligation } from '@/components/activity/served-obligation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { requireActor } from '@/lib/auth/session';
import { loadActivity } from '@/lib/features/activities/loaders';
import { formatInstant } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Atividade' };

export default async function ActivityPage({ params, searchParams }: PageProps<'/atividades/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/atividades/${id}`);
  const loaded = await loadActivity(actor, id);
  if (!loaded) notFound();
  const { activity, obligation, edits, reviews } = loaded;
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
        <StatusMark status={activity.status} />
        <ServedObligation obligation={obligation} party={activity.party.acronym} />
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
