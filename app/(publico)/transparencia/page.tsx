import { share } from '@/app/share';
import { PlanFacts } from '@/components/plan/plan-facts';
import { PlanFilters } from '@/components/plan/plan-filters';
import { PlanTable } from '@/components/plan/plan-table';
import { planSentence } from '@/components/portal/plan-sentence';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { filterLines } from '@/lib/domain/obligations/picture-filter';
import { planFilter } from '@/lib/features/plan/schema';
import { loadPublicPlan } from '@/lib/features/portal/loaders';

export function generateMetadata() {
  return share({
    title: 'O plano em público',
    description: 'As metas do plano de trabalho, palavra por palavra, com o prazo e a situação de cada partícipe.',
    path: '/transparencia',
  });
}

export default async function PublicPlanPage({ searchParams }: PageProps<'/transparencia'>) {
  const filter = planFilter.parse(await searchParams);
  const picture = await loadPublicPlan(filter.ano);
  if (!picture) return <NoPlan />;
  const { plan, years, year } = picture;
  const lines = filterLines(picture.lines, {
    search: filter.busca,
    partyId: filter.participe,
    situation: filter.situacao,
    calling: filter.atencao === '1',
  });
  return (
    <div className="wrap-plan">
      <PageTitle
        eyebrow={`ACT nº ${plan.number}, ${plan.parties.map(({ acronym }) => acronym).join(' e ')}`}
        title={`Plano de Trabalho nº ${plan.workPlanNumber}`}
        lead={planSentence(picture.lines, year)}
      />
      <PlanFacts agreement={plan} axes={plan.axes} lines={picture.lines} />
      <PlanFilters filter={filter} parties={plan.parties} years={years} year={year} shown={lines.length} />
      {lines.length === 0 ? (
        <EmptyState action={{ href: `/transparencia?ano=${year}`, label: 'Limpar filtros' }}>
          Nenhuma meta com esses filtros.
        </EmptyState>
      ) : (
        <PlanTable
          axes={plan.axes}
          parties={plan.parties}
          accessionCount={plan.accessionCount}
          lines={lines}
          hrefFor={(code) => `/transparencia/${code}?ano=${year}`}
        />
      )}
      <p className="mt-6 max-w-[75ch] text-small text-mute">
        As contagens são das obrigações de quem assinou o acordo, com as permanentes. As dos aderentes estão na coluna
        deles. O relatório anual conta as que se cumprem no ano, de todos.
      </p>
      <p className="mt-6 flex flex-wrap gap-x-8 print:hidden">
        <ActionLink href="/dados/metas.csv" icon="download">
          Metas em CSV
        </ActionLink>
        <ActionLink href="/dados/obrigacoes.csv" icon="download">
          Obrigações em CSV
        </ActionLink>
      </p>
    </div>
  );
}

function NoPlan() {
  return (
    <div className="wrap">
      <PageTitle title="O plano em público" />
      <EmptyState>Nenhum acordo cadastrado ainda.</EmptyState>
    </div>
  );
}
