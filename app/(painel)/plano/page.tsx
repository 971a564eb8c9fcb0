import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { PlanFacts } from '@/components/plan/plan-facts';
import { PlanFilters } from '@/components/plan/plan-filters';
import { PlanTable } from '@/components/plan/plan-table';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { filterLines } from '@/lib/domain/obligations/picture-filter';
import { can } from '@/lib/domain/permissions/policy';
import { loadPlanPicture } from '@/lib/features/plan/loaders';
import { planFilter } from '@/lib/features/plan/schema';

export const metadata: Metadata = { title: 'Plano' };

export default async function PlanPage({ searchParams }: PageProps<'/plano'>) {
  const actor = await requireActor('/plano');
  const query = await searchParams;
  const filter = planFilter.parse(query);
  const picture = await loadPlanPicture(filter.ano, actor.memberships[0]?.agreementId);
  if (!picture) return null;
  const { plan, years, year } = picture;
  const lines = filterLines(picture.lines, {
    search: filter.busca,
    partyId: filter.participe,
    situation: filter.situacao,
    calling: filter.atencao === '1',
  });
  const acronyms = plan.parties.map(({ acronym }) => acronym).join(' e ');
  return (
    <div className="wrap">
      <Flash query={query} />
      <PageTitle
        eyebrow={`ACT nº ${plan.number}, ${acronyms}`}
        title={`Plano de Trabalho nº ${plan.workPlanNumber}`}
        lead={plan.object}
        action={<ActionLink href="/plano/situacao">Situação em um dia</ActionLink>}
      />
      <PlanFacts
        agreement={plan}
        axes={plan.axes}
        lines={picture.lines}
        manages={can(actor, 'plan.manage', { agreementId: plan.id })}
      />
      <PlanFilters filter={filter} parties={plan.parties} years={years} year={year} shown={lines.length} />
      {lines.length === 0 ? (
        <EmptyState action={{ href: '/plano', label: 'Limpar filtros' }}>Nenhuma meta com esses filtros.</EmptyState>
      ) : (
        <PlanTable
          axes={plan.axes}
          parties={plan.parties}
          accessionCount={plan.accessionCount}
          lines={lines}
          hrefFor={(code) => `/metas/${code}`}
        />
      )}
    </div>
  );
}
