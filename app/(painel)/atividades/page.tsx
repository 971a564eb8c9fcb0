import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { ActivityRow } from '@/components/activity/activity-row';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/auth/session';
import { ACTIVITY_STATUS, type ActivityStatus } from '@/lib/domain/glossary';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadActivities } from '@/lib/features/activities/loaders';
import { activityListQuery } from '@/lib/features/activities/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Atividades' };

const TABS: { label: string; status?: ActivityStatus }[] = [
  { label: 'Todas' },
  { label: 'Rascunhos', status: 'DRAFT' },
  { label: ACTIVITY_STATUS.SUBMITTED, status: 'SUBMITTED' },
  { label: 'Devolvidas', status: 'RETURNED' },
  { label: 'Validadas', status: 'VALIDATED' },
];

export default async function ActivitiesPage({ searchParams }: PageProps<'/atividades'>) {
  const actor = await requireActor('/atividades');
  const parameters = await searchParams;
  const query = activityListQuery.parse(parameters);
  const { activities, total, pages, party } = await loadActivities(actor, query);
  const filtered = query.situacao ? `situacao=${query.situacao}&` : '';
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title="Atividades"
        lead="O que foi feito para cumprir o plano, com a data em que aconteceu e o que comprova."
        action={
          mayEver(actor, 'activity.write') && (
            <LinkButton href="/atividades/nova" icon="plus">
              Registrar atividade
            </LinkButton>
          )
        }
      />
      <Tabs
        label="Situação"
        tabs={TABS.map(({ label, status }) => ({
          label,
          href: status ? `/atividades?situacao=${status}` : '/atividades',
          current: status === query.situacao,
        }))}
      />
      {activities.length === 0 ? (
        <EmptyState action={query.situacao && { href: '/atividades', label: 'Ver todas' }}>
          Nenhuma atividade aqui.
        </EmptyState>
      ) : (
        <ListRows label="Atividades">
          {activities.map((activity) => (
            <ActivityRow
              key={activity.id}
              activity={activity}
              lead="code"
              showParty={activity.partyId !== party?.id}
              withEvidence
            />
          ))}
        </ListRows>
      )}
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(page) => `/atividades?${filtered}pagina=${page}`}
        summary={plural(total, 'atividade', 'atividades')}
      />
    </div>
  );
}
