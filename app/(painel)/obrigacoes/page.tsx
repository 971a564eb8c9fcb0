import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { FoundParties } from '@/components/agenda/found-parties';
import { Select } from '@/components/form/select';
import { ListFilters } from '@/components/list/list-filters';
import { ListTools } from '@/components/list/list-tools';
import { PlanFields } from '@/components/list/plan-fields';
import { SavedViews } from '@/components/list/saved-views';
import { ObligationRow } from '@/components/obligation/obligation-row';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { SITUATION } from '@/lib/domain/glossary';
import { isNarrowed, listHref, OBLIGATION_ORDER, obligationListQuery, searchOf } from '@/lib/features/lists/schema';
import { loadObligationList } from '@/lib/features/obligation-list/loaders';
import { loadViews } from '@/lib/features/views/loaders';
import { listCount, listTitle } from '@/lib/format/list-title';

export const metadata: Metadata = { title: 'Obrigações' };

const WORDS = ['obrigação', 'obrigações', 'Nenhuma obrigação'] as const;

export default async function ObligationListPage({ searchParams }: PageProps<'/obrigacoes'>) {
  const parameters = await searchParams;
  const asked = obligationListQuery.parse(parameters);
  const actor = await requireActor(listHref('obrigacoes', asked));
  const [list, views] = await Promise.all([loadObligationList(actor, asked), loadViews(actor, 'obrigacoes')]);
  const { query, choices, obligations, total, pages, writesFor } = list;
  const { party, found } = choices.parties;
  const { situacao, busca, ordem, orgao, participe, meta, eixo, ano } = query;
  const narrowed = isNarrowed('obrigacoes', query);
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title={listTitle(total, narrowed, WORDS)}
        lead="O que cada partícipe deve, por meta e por período, com o prazo e a situação de hoje."
        action={<ActionLink href="/prazos">Ver na agenda</ActionLink>}
      />
      <ListFilters
        action="/obrigacoes"
        label="Filtrar obrigações"
        placeholder="Meta, partícipe ou período"
        words={busca}
        order={ordem}
        orders={OBLIGATION_ORDER}
        set={[situacao, orgao, participe, meta, eixo, ano].filter((value) => value !== undefined).length}
      >
        <div className="basis-48 max-sm:basis-full">
          <Select
            id="situacao"
            name="situacao"
            label="Situação"
            size="bar"
            emptyLabel="Todas"
            defaultValue={situacao}
            options={Object.entries(SITUATION).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <PlanFields query={query} choices={choices} />
      </ListFilters>
      <SavedViews list="obrigacoes" views={views} search={searchOf('obrigacoes', query)} isNarrowed={narrowed} />
      {found ? (
        <FoundParties
          words={orgao ?? ''}
          found={found}
          hrefFor={(id) => listHref('obrigacoes', { ...query, orgao: undefined, participe: id, pagina: 1 })}
          clearHref="/obrigacoes"
          verb="Ver obrigações"
        />
      ) : (
        <>
          <ListTools
            total={total}
            count={listCount(total, WORDS)}
            exportHref={(formato) => listHref('obrigacoes', query, { path: '/exportar', formato })}
          />
          {obligations.length === 0 && (
            <EmptyState action={{ href: '/obrigacoes', label: narrowed ? 'Limpar filtros' : 'Ver a primeira página' }}>
              {narrowed ? 'Nada com esses filtros.' : 'Nada nesta página.'}
            </EmptyState>
          )}
          <ListRows label="Obrigações">
            {obligations.map((row) => (
              <ObligationRow
                key={row.id}
                obligation={row}
                showParty={!party}
                action={{
                  href: `/obrigacoes/${row.id}`,
                  label: row.derived.situation === 'atrasada' && writesFor(row.party.id) ? 'Resolver' : 'Ver',
                }}
              />
            ))}
          </ListRows>
          <Pagination
            page={query.pagina}
            pages={pages}
            hrefFor={(pagina) => listHref('obrigacoes', { ...query, pagina })}
          />
        </>
      )}
    </div>
  );
}
