import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { CONTACT } from '@/app/site';
import { CpfSearch } from '@/components/designation/cpf-search';
import { DesignationFilters } from '@/components/designation/designation-filters';
import { DesignationList } from '@/components/designation/designation-list';
import { DesignationRow } from '@/components/designation/designation-row';
import { peopleTitle } from '@/components/designation/designation-words';
import { FollowUpNote } from '@/components/designation/follow-up-note';
import { MessagePanel } from '@/components/designation/message-panel';
import { Columns } from '@/components/layout/columns';
import { PeopleTabs } from '@/components/member/people-tabs';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadDesignations, loadPartyDesignations, seesNetwork } from '@/lib/features/designations/loaders';
import { type DesignationListQuery, designationListQuery } from '@/lib/features/designations/schema';
import { countTitleFeminine } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Pessoas designadas' };

const LEAD = 'CPF e telefone aparecem encobertos. Mostrar por inteiro pede um motivo e fica na trilha.';

export default async function DesignationsPage({ searchParams }: PageProps<'/pessoas/designados'>) {
  const actor = await requireActor('/pessoas/designados');
  const parameters = await searchParams;
  const query = designationListQuery.parse(parameters);
  const isList = seesNetwork(actor) && !query.participe;
  const loaded = isList ? null : await loadPartyDesignations(actor, query.participe);
  if (!isList && !loaded) return noSuchPage();
  return (
    <div className="wrap">
      <Flash query={parameters} />
      {loaded ? <OneParty actor={actor} loaded={loaded} /> : <Network actor={actor} query={query} />}
    </div>
  );
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadPartyDesignations>>>;

/** Who one party designated, for each thing that the plan asks of it. */
function OneParty({ actor, loaded }: { actor: Actor; loaded: Loaded }) {
  const { party, lists, alert, manages, writes } = loaded;
  const [first] = lists;
  return (
    <>
      <PageTitle
        eyebrow={`${party.acronym}, ACT nº ${party.agreement.number}`}
        title={first ? peopleTitle(first.purpose, first.active.length) : 'O plano não pede designações'}
        lead={LEAD}
      />
      <Tabs />
      <Columns
        side={
          <>
            <MessagePanel address={CONTACT} lists={lists} writes={writes} />
            {seesNetwork(actor) && <ActionLink href="/pessoas/designados">Ver todos os partícipes</ActionLink>}
          </>
        }
      >
        {alert && <FollowUpNote alert={alert} />}
        {lists.map((list) => (
          <DesignationList key={list.purpose} partyId={party.id} list={list} manages={manages} />
        ))}
      </Columns>
    </>
  );
}

/** Who every party designated, for those who work for the network. */
async function Network({ actor, query }: { actor: Actor; query: DesignationListQuery }) {
  const { rows, total, active, pages, own, reveals } = await loadDesignations(actor, query);
  const isFiltered = Boolean(query.busca || query.finalidade || query.situacao);
  return (
    <>
      <PageTitle
        title={titleOf(active, isFiltered)}
        lead={LEAD}
        action={own && <ActionLink href={`/pessoas/designados?participe=${own.id}`}>Ver só {own.acronym}</ActionLink>}
      />
      <Tabs />
      <Columns side={reveals && <CpfSearch />}>
        <div>
          {(total > 0 || isFiltered) && <DesignationFilters query={query} found={total} />}
          {rows.length === 0 ? (
            <EmptyState action={isFiltered ? { href: '/pessoas/designados', label: 'Limpar filtros' } : undefined}>
              {isFiltered ? 'Ninguém com esses filtros.' : 'Nenhum partícipe designou alguém ainda.'}
            </EmptyState>
          ) : (
            <ListRows label="Pessoas designadas">
              {rows.map((person) => (
                <DesignationRow key={person.id} person={person} showParty />
              ))}
            </ListRows>
          )}
          <Pagination
            page={query.pagina}
            pages={pages}
            hrefFor={(page) => `/pessoas/designados?${addressOf({ ...query, pagina: page })}`}
          />
        </div>
      </Columns>
    </>
  );
}

function Tabs() {
  return (
    <div className="pb-8">
      <PeopleTabs current="designados" designated />
    </div>
  );
}

function titleOf(active: number, isFiltered: boolean): string {
  if (active === 0) return isFiltered ? 'Nenhuma designação em vigor com esses filtros' : 'Ninguém foi designado ainda';
  return `${countTitleFeminine(active)} ${active === 1 ? 'designação em vigor' : 'designações em vigor'}`;
}

function addressOf(query: DesignationListQuery): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
}
