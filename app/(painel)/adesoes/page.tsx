import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { AccessionFilters } from '@/components/accession/accession-filters';
import { AccessionTable } from '@/components/accession/accession-table';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { loadAccessions } from '@/lib/features/accessions/loaders';
import { type AccessionListQuery, accessionListQuery } from '@/lib/features/accessions/schema';
import { formatNumber, plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Adesões' };

export default async function AccessionsPage({ searchParams }: PageProps<'/adesoes'>) {
  const actor = await requireActor('/adesoes');
  const parameters = await searchParams;
  const query = accessionListQuery.parse(parameters);
  const { rows, found, total, inForce, pages, today, manages } = await loadAccessions(actor, query);
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title={titleOf(total)}
        lead={leadOf(total, total - inForce)}
        action={
          manages && (
            <div className="flex flex-col gap-x-6 gap-y-2 md:max-lg:items-end lg:flex-row-reverse lg:items-center">
              <LinkButton href="/adesoes/nova" icon="plus">
                Registrar adesão
              </LinkButton>
              <ActionLink href="/adesoes/importar" icon="upload">
                Importar de planilha
              </ActionLink>
            </div>
          )
        }
      />
      {total > 0 && <AccessionFilters query={query} found={found} />}
      {rows.length === 0 ? (
        <Nothing total={total} manages={manages} />
      ) : (
        <AccessionTable accessions={rows} today={today} />
      )}
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(page) => `/adesoes?${addressOf({ ...query, pagina: page })}`}
      />
    </div>
  );
}

function titleOf(total: number): string {
  if (total === 0) return 'Nenhum órgão ou entidade aderiu ainda';
  return plural(total, 'órgão ou entidade aderiu', 'órgãos e entidades aderiram');
}

function leadOf(total: number, ended: number): string {
  const what = 'Quem adere responde por metas do plano desde a assinatura.';
  if (ended === 0) return what;
  return ended === total
    ? `${what} ${total === 1 ? 'A adesão já se encerrou' : 'Todas as adesões se encerraram'}.`
    : `${what} ${formatNumber(ended)} ${ended === 1 ? 'adesão já se encerrou' : 'adesões já se encerraram'}.`;
}

function Nothing({ total, manages }: { total: number; manages: boolean }) {
  if (total > 0)
    return (
      <EmptyState action={{ href: '/adesoes', label: 'Limpar filtros' }}>Nenhuma adesão com esses filtros.</EmptyState>
    );
  return manages ? (
    <EmptyState action={{ href: '/adesoes/nova', label: 'Registrar a primeira' }}>
      Nenhuma adesão registrada.
    </EmptyState>
  ) : (
    <EmptyState>A SEGES registra aqui cada adesão assinada.</EmptyState>
  );
}

function addressOf(query: AccessionListQuery): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
}
