import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { ObligationRow } from '@/components/obligation/obligation-row';
import { HoursSection } from '@/components/progress/hours-section';
import { PartyProgressTable } from '@/components/progress/party-progress-table';
import { ProgressFilters } from '@/components/progress/progress-filters';
import { ProgressSummary } from '@/components/progress/progress-summary';
import { ProgressTable } from '@/components/progress/progress-table';
import { GoalName, StandingTable } from '@/components/progress/standing-table';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/auth/session';
import { listHref } from '@/lib/features/lists/schema';
import { loadProgress } from '@/lib/features/progress/loaders';
import {
  PROGRESS_VIEW,
  type ProgressQuery,
  type ProgressView,
  progressHref,
  progressQuery,
} from '@/lib/features/progress/schema';
import { plural } from '@/lib/format/number';
import { progressTitle } from '@/lib/format/progress';

export const metadata: Metadata = { title: 'Andamento' };

export default async function ProgressPage({ searchParams }: PageProps<'/progresso'>) {
  const parameters = await searchParams;
  const query = progressQuery.parse(parameters);
  const actor = await requireActor(progressHref(query));
  const loaded = await loadProgress(actor, query);
  if (!loaded) return noSuchPage();
  const { plan, year, years, party, total, share, missingWeights, managesWeights, late } = loaded;
  const signed = plan.parties.map(({ id, acronym }) => ({ id, acronym }));
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        eyebrow={party ? party.name : `ACT nº ${plan.number}`}
        title={progressTitle(total, year)}
        lead="Feita é a que foi enviada à análise ou validada. Validada é a que a SEGES confirmou."
      />
      <ProgressSummary
        total={total}
        year={year}
        share={share}
        missingWeights={missingWeights}
        managesWeights={managesWeights}
      />
      <div className="mt-12">
        <Tabs
          label="Como ver o andamento"
          tabs={(Object.keys(PROGRESS_VIEW) as ProgressView[]).map((visao) => ({
            href: progressHref({ ...query, visao, busca: undefined, pagina: 1 }),
            label: PROGRESS_VIEW[visao],
            current: visao === query.visao,
          }))}
        />
      </div>
      <ProgressFilters
        query={query}
        years={years}
        year={year}
        parties={party && !signed.some(({ id }) => id === party.id) ? [...signed, party] : signed}
        searches={query.visao === 'participes' && !party}
      />
      <div className="mt-8 space-y-12">
        <View loaded={loaded} query={query} />
        {late.length > 0 && (
          <Section title="Em atraso" id="atrasadas">
            <ListRows label="Obrigações em atraso">
              {late.map((row) => (
                <ObligationRow
                  key={row.id}
                  obligation={row}
                  showParty={!party}
                  action={{ href: `/obrigacoes/${row.id}`, label: 'Ver' }}
                />
              ))}
            </ListRows>
            {total.late > late.length && (
              <p className="pt-3 text-small text-mute">Aqui estão as mais antigas das que você pode abrir.</p>
            )}
            <p className="pt-3">
              <ActionLink href={listHref('obrigacoes', { situacao: 'atrasada', participe: party?.id })}>
                Ver todas as atrasadas
              </ActionLink>
            </p>
          </Section>
        )}
      </div>
    </div>
  );
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadProgress>>>;

function View({ loaded, query }: { loaded: Loaded; query: ProgressQuery }) {
  const { year, axes, goals, byParty } = loaded;
  if (byParty) return <ByParty byParty={byParty} query={query} />;
  if (query.visao === 'eixos')
    return (
      <ProgressTable
        caption={`Andamento por eixo em ${year}`}
        header="Eixo"
        lines={axes.map(({ number, title, ...axis }) => ({ ...axis, key: title, name: title, number }))}
        nameOf={({ number, name, standing }) => (
          <>
            {number && <span className="mr-2 font-text text-mute">{number}</span>}
            {name}
            {standing.done > 0 && (
              <span className="block text-small font-text text-mute">
                {plural(standing.done, 'atividade', 'atividades')} em metas permanentes,{' '}
                {plural(standing.validated, 'validada', 'validadas')}
              </span>
            )}
          </>
        )}
      />
    );
  const isPlanned = ({ progress }: (typeof goals)[number]) => Object.values(progress).some((count) => count > 0);
  return (
    <>
      <ProgressTable
        caption={`Andamento por meta em ${year}`}
        header="Meta"
        lines={goals.filter(isPlanned).map((goal) => ({ ...goal, key: goal.code, name: `Meta ${goal.code}` }))}
        nameOf={(goal) => <GoalName {...goal} />}
      />
      <Section title="Metas permanentes, sem prazo" id="permanentes">
        <StandingTable goals={goals.filter(({ isStanding }) => isStanding)} year={year} />
      </Section>
    </>
  );
}

function ByParty({ byParty, query }: { byParty: NonNullable<Loaded['byParty']>; query: ProgressQuery }) {
  const { lines, total, pages } = byParty;
  const metered = lines.filter(({ party, hours }) => hours.length > 0 && (party.role !== 'ACCESSION' || total === 1));
  if (lines.length === 0)
    return (
      <EmptyState action={{ href: progressHref({ visao: 'participes', ano: query.ano }), label: 'Limpar filtros' }}>
        Nenhum partícipe com esses filtros.
      </EmptyState>
    );
  return (
    <>
      <div>
        <PartyProgressTable
          lines={lines}
          hrefFor={(participe) => progressHref({ ...query, participe, busca: undefined, pagina: 1 })}
        />
        <Pagination
          page={query.pagina}
          pages={pages}
          hrefFor={(pagina) => progressHref({ ...query, pagina })}
          summary={plural(total, 'partícipe', 'partícipes')}
        />
      </div>
      {metered.length > 0 && <HoursSection parties={metered.map(({ party, hours }) => ({ ...party, hours }))} />}
    </>
  );
}
