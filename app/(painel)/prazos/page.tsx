import type { Metadata } from 'next';
import { ObligationRow } from '@/components/obligation/obligation-row';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/auth/session';
import { loadObligations } from '@/lib/features/obligations/loaders';
import { obligationListQuery, WHEN } from '@/lib/features/obligations/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Prazos' };

export default async function DeadlinesPage({ searchParams }: PageProps<'/prazos'>) {
  const actor = await requireActor('/prazos');
  const query = obligationListQuery.parse(await searchParams);
  const { obligations, total, pages, writes } = await loadObligations(actor, query);
  const several =
    new Set(actor.memberships.map(({ partyId }) => partyId)).size !== 1 ||
    obligations.some(({ party }) => party.id !== actor.memberships[0]?.partyId);
  return (
    <div className="wrap">
      <PageTitle
        title={titleOf(query.quando, total)}
        lead="O que o plano pede, pela data em que vence. Cada data mostra a sua memória de cálculo."
      />
      <Tabs
        label="Quais prazos"
        tabs={Object.entries(WHEN).map(([key, label]) => ({
          href: `/prazos?quando=${key}`,
          label,
          current: key === query.quando,
        }))}
      />
      {obligations.length === 0 ? (
        <EmptyState>Nenhuma obrigação aqui.</EmptyState>
      ) : (
        <ListRows label="Obrigações">
          {obligations.map((row) => (
            <ObligationRow
              key={row.id}
              obligation={row}
              showParty={several}
              action={{
                href: `/obrigacoes/${row.id}`,
                label: writes && row.derived.situation === 'atrasada' ? 'Resolver' : 'Ver',
              }}
            />
          ))}
        </ListRows>
      )}
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(page) => `/prazos?quando=${query.quando}&pagina=${page}`}
        summary={plural(total, 'obrigação', 'obrigações')}
      />
    </div>
  );
}

function titleOf(when: keyof typeof WHEN, total: number): string {
  if (when === 'atrasadas')
    return total === 0 ? 'Nada em atraso' : plural(total, 'obrigação em atraso', 'obrigações em atraso');
  if (when === 'vencendo')
    return total === 0 ? 'Nada vence nos próximos dias' : plural(total, 'obrigação vencendo', 'obrigações vencendo');
  return 'Prazos';
}
