import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { CallForm } from '@/components/collection/call-form';
import { MatrixFilters } from '@/components/collection/matrix-filters';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadUncalled } from '@/lib/features/collections/loaders';
import { collectionHref, collectionYear, matrixQuery } from '@/lib/features/collections/schema';

export const metadata: Metadata = { title: 'Chamar outros partícipes' };

export default async function CallPage({ params, searchParams }: PageProps<'/relatorios/[ano]/coleta/chamar'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta`);
  const year = collectionYear.catch(0).parse(ano);
  const { elo, busca } = matrixQuery.parse(await searchParams);
  const loaded = await loadUncalled(actor, year, { elo, busca });
  if (!loaded) return noSuchPage();
  const { collection, total, found, parties, elos, filters, days } = loaded;
  const back = collectionHref(year);
  if (collection.closedAt) redirect(back);
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: back, label: `Coleta de ${year}` }]} current="Chamar outros" />
      <PageTitle
        title={`Chamar outros para a coleta de ${year}`}
        lead="Quem ficou de fora do pedido, ou aderiu depois dele. O chamado abre a obrigação da meta 3.5."
      />
      {filters && <MatrixFilters query={{ elo, busca }} elos={elos} found={found} />}
      {total === 0 ? (
        <EmptyState action={{ href: back, label: 'Voltar à coleta' }}>
          Todos os que respondem por essa meta já foram chamados.
        </EmptyState>
      ) : found === 0 ? (
        <EmptyState action={{ href: collectionHref(year, '/chamar'), label: 'Limpar filtros' }}>
          Ninguém a chamar com esses filtros.
        </EmptyState>
      ) : (
        <CallForm id={collection.id} {...{ parties, found, days, back }} />
      )}
    </div>
  );
}
