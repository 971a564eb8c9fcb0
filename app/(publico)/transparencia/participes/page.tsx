import { share } from '@/app/share';
import { PartyFilters } from '@/components/portal/party-filters';
import { ActionLink } from '@/components/ui/action-link';
import { Anchor } from '@/components/ui/anchor';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { PARTY_ROLE } from '@/lib/domain/glossary';
import { loadParties } from '@/lib/features/public-parties/loaders';
import { partyListHref, partyListQuery } from '@/lib/features/public-parties/schema';
import { formatDate } from '@/lib/format/date';
import { listTitle } from '@/lib/format/list-title';

const LEAD = 'Quem assinou o acordo e quem aderiu depois, com as metas de cada um e o que já fez.';

export function generateMetadata() {
  return share({ title: 'Partícipes', description: LEAD, path: '/transparencia/participes' });
}

const WORDS = ['instituição', 'instituições', 'Nenhuma instituição'] as const;

export default async function PartiesPage({ searchParams }: PageProps<'/transparencia/participes'>) {
  const query = partyListQuery.parse(await searchParams);
  const { total, parties, pages } = await loadParties(query);
  const narrowed = Boolean(query.busca || query.uf || query.tipo);
  return (
    <div className="wrap">
      <PageTitle eyebrow="Partícipes da Rede de Parcerias" title={listTitle(total, narrowed, WORDS)} lead={LEAD} />
      <PartyFilters query={query} />
      {narrowed && (
        <ActionLink href={partyListHref({})} icon="close" className="mt-2">
          Limpar filtros
        </ActionLink>
      )}
      {parties.length === 0 && (
        <EmptyState>{narrowed ? 'Nada com esses filtros.' : 'Nenhum partícipe cadastrado ainda.'}</EmptyState>
      )}
      <ListRows label="Partícipes">
        {parties.map((party) => (
          <PartyRow key={party.id} party={party} />
        ))}
      </ListRows>
      <Pagination page={query.pagina} pages={pages} hrefFor={(pagina) => partyListHref({ ...query, pagina })} />
    </div>
  );
}

type Party = Awaited<ReturnType<typeof loadParties>>['parties'][number];

function PartyRow({ party }: { party: Party }) {
  const { id, acronym, name, role, elo, joinedOn, leftOn, agreement } = party;
  const href = `/transparencia/participes/${id}`;
  const since = leftOn ? `até\u00a0${formatDate(leftOn)}` : `desde\u00a0${formatDate(joinedOn)}`;
  return (
    <ListRow
      name={
        <Anchor href={href} className="hover:text-accent hover:underline">
          {acronym}
        </Anchor>
      }
      detail={
        <>
          <span className="block">{name}</span>
          <span className="block">
            {[PARTY_ROLE[role], elo, `ACT nº ${agreement.number}`, since].filter(Boolean).join(', ')}
          </span>
        </>
      }
      action={
        <ActionLink href={href} context={acronym}>
          Ver partícipe
        </ActionLink>
      }
    />
  );
}
