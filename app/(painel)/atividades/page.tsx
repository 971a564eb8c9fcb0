import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { ActivityRow } from '@/components/activity/activity-row';
import { FoundParties } from '@/components/agenda/found-parties';
import { ListFilters } from '@/components/list/list-filters';
import { ListTools } from '@/components/list/list-tools';
import { PlanFields } from '@/components/list/plan-fields';
import { SavedViews } from '@/components/list/saved-views';
import { SelectBox, SelectionBar } from '@/components/list/selection';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/auth/session';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import { ACTIVITY_STATUS, type ActivityStatus } from '@/lib/domain/glossary';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadActivityList } from '@/lib/features/activity-list/loaders';
import { ACTIVITY_ORDER, activityListQuery, isNarrowed, listHref, searchOf } from '@/lib/features/lists/schema';
import { loadViews } from '@/lib/features/views/loaders';
import { listCount, listTitle } from '@/lib/format/list-title';

export const metadata: Metadata = { title: 'Atividades' };

const WORDS = ['atividade', 'atividades', 'Nenhuma atividade'] as const;

const TABS: { label: string; status?: ActivityStatus }[] = [
  { label: 'Todas' },
  { label: 'Rascunhos', status: 'DRAFT' },
  { label: ACTIVITY_STATUS.SUBMITTED, status: 'SUBMITTED' },
  { label: 'Devolvidas', status: 'RETURNED' },
  { label: 'Validadas', status: 'VALIDATED' },
];

const STEPS = [
  { href: '/atividades/lote/enviar', label: 'Enviar para análise' },
  { href: '/atividades/lote/descartar', label: 'Descartar rascunhos', isDanger: true },
];

export default async function ActivitiesPage({ searchParams }: PageProps<'/atividades'>) {
  const parameters = await searchParams;
  const asked = activityListQuery.parse(parameters);
  const actor = await requireActor(listHref('atividades', asked));
  const [list, views] = await Promise.all([loadActivityList(actor, asked), loadViews(actor, 'atividades')]);
  const { query, choices, activities, total, pages, writesFor } = list;
  const { party, found } = choices.parties;
  const { situacao, ordem, busca, orgao, participe, meta, eixo, ano } = query;
  const narrowed = isNarrowed('atividades', query);
  const picks = activities.some(({ partyId, status }) => writesFor(partyId) && canTransition(status, 'submit'));
  const writes = mayEver(actor, 'activity.write');
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title={listTitle(total, narrowed, WORDS)}
        lead="O que foi feito para cumprir o plano, com a data em que aconteceu e o que comprova."
        action={
          writes && (
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
          href: listHref('atividades', { ...query, situacao: status, pagina: 1 }),
          current: status === situacao,
        }))}
      />
      <ListFilters
        action="/atividades"
        label="Filtrar atividades"
        placeholder="Nome, relato, local ou parceiros"
        words={busca}
        order={ordem}
        orders={ACTIVITY_ORDER}
        kept={{ situacao }}
        set={[orgao, participe, meta, eixo, ano].filter((value) => value !== undefined).length}
      >
        <PlanFields query={query} choices={choices} />
      </ListFilters>
      <SavedViews list="atividades" views={views} search={searchOf('atividades', query)} isNarrowed={narrowed} />
      {found ? (
        <FoundParties
          words={orgao ?? ''}
          found={found}
          hrefFor={(id) => listHref('atividades', { ...query, orgao: undefined, participe: id, pagina: 1 })}
          clearHref="/atividades"
          verb="Ver atividades"
        />
      ) : (
        <>
          <ListTools
            total={total}
            count={listCount(total, WORDS)}
            exportHref={(formato) => listHref('atividades', query, { path: '/exportar', formato })}
          >
            {picks && <SelectionBar steps={STEPS} />}
          </ListTools>
          {activities.length === 0 && <Nothing narrowed={narrowed || query.pagina > 1} writes={writes} />}
          <ListRows label="Atividades">
            {activities.map((activity) => (
              <ActivityRow
                key={activity.id}
                activity={activity}
                lead="code"
                showParty={!party}
                withEvidence
                select={
                  !picks ? undefined : writesFor(activity.partyId) && canTransition(activity.status, 'submit') ? (
                    <SelectBox name="atividade" value={activity.id} label={activity.title} />
                  ) : null
                }
              />
            ))}
          </ListRows>
          <Pagination
            page={query.pagina}
            pages={pages}
            hrefFor={(pagina) => listHref('atividades', { ...query, pagina })}
          />
        </>
      )}
    </div>
  );
}

function Nothing({ narrowed, writes }: { narrowed: boolean; writes: boolean }) {
  if (narrowed)
    return <EmptyState action={{ href: '/atividades', label: 'Limpar filtros' }}>Nada com esses filtros.</EmptyState>;
  return (
    <EmptyState action={writes ? { href: '/atividades/nova', label: 'Registrar a primeira' } : undefined}>
      Nada registrado ainda.
    </EmptyState>
  );
}
