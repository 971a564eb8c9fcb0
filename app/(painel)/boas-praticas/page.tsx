import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { ListFilters } from '@/components/list/list-filters';
import { ListTools } from '@/components/list/list-tools';
import { SavedViews } from '@/components/list/saved-views';
import { PracticeFields } from '@/components/practice/practice-fields';
import { PracticeRow } from '@/components/practice/practice-row';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { isNarrowed, listHref, PRACTICE_ORDER, practiceListQuery, searchOf } from '@/lib/features/lists/schema';
import { loadPracticeList } from '@/lib/features/practice-list/loaders';
import { loadViews } from '@/lib/features/views/loaders';
import { listCount, listTitle } from '@/lib/format/list-title';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Boas práticas' };

const WORDS = ['boa prática', 'boas práticas', 'Nenhuma boa prática'] as const;

export default async function PracticesPage({ searchParams }: PageProps<'/boas-praticas'>) {
  const parameters = await searchParams;
  const query = practiceListQuery.parse(parameters);
  const actor = await requireActor(listHref('boas-praticas', query));
  const [list, views] = await Promise.all([loadPracticeList(actor, query), loadViews(actor, 'boas-praticas')]);
  const { axes, parties, years, practices, total, pages, writes, toDecide } = list;
  const { situacao, eixo, ano, participe, busca, ordem } = query;
  const narrowed = isNarrowed('boas-praticas', query);
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title={listTitle(total, narrowed, WORDS)}
        lead={
          <>
            O que deu certo e outra equipe pode fazer igual. <ActionLink href="/praticas">Ver as publicadas</ActionLink>
          </>
        }
        action={
          writes && (
            <LinkButton href="/boas-praticas/nova" icon="plus">
              Contar uma boa prática
            </LinkButton>
          )
        }
      />
      {toDecide > 0 && situacao !== 'SUBMITTED' && (
        <Notice
          action={<ActionLink href={listHref('boas-praticas', { situacao: 'SUBMITTED' })}>Ler e decidir</ActionLink>}
        >
          {plural(toDecide, 'boa prática espera', 'boas práticas esperam')} sua decisão.
        </Notice>
      )}
      <ListFilters
        action="/boas-praticas"
        label="Filtrar boas práticas"
        placeholder="Título, texto ou órgão"
        words={busca}
        order={ordem}
        orders={PRACTICE_ORDER}
        set={[situacao, eixo, ano, participe].filter((value) => value !== undefined).length}
      >
        <PracticeFields query={query} axes={axes} parties={parties} years={years} withStatus />
      </ListFilters>
      <SavedViews list="boas-praticas" views={views} search={searchOf('boas-praticas', query)} isNarrowed={narrowed} />
      <ListTools
        total={total}
        count={listCount(total, WORDS)}
        exportHref={(formato) => listHref('boas-praticas', query, { path: '/exportar', formato })}
      />
      {practices.length === 0 && <Nothing narrowed={narrowed || query.pagina > 1} writes={writes} />}
      <ListRows label="Boas práticas">
        {practices.map((practice) => (
          <PracticeRow key={practice.id} practice={practice} href={`/boas-praticas/${practice.id}`} withStatus />
        ))}
      </ListRows>
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(pagina) => listHref('boas-praticas', { ...query, pagina })}
      />
    </div>
  );
}

function Nothing({ narrowed, writes }: { narrowed: boolean; writes: boolean }) {
  if (narrowed)
    return (
      <EmptyState action={{ href: '/boas-praticas', label: 'Limpar filtros' }}>Nada com esses filtros.</EmptyState>
    );
  return (
    <EmptyState action={writes ? { href: '/boas-praticas/nova', label: 'Contar a primeira' } : undefined}>
      Nenhuma boa prática ainda.
    </EmptyState>
  );
}
