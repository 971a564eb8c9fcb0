import { CollectionHistory } from '@/components/collection/collection-history';
import { MatrixFilters } from '@/components/collection/matrix-filters';
import { MatrixTable } from '@/components/collection/matrix-table';
import { MatrixTotals } from '@/components/collection/matrix-totals';
import { SelectionBar } from '@/components/list/selection';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { Collection } from '@/lib/features/collections/data';
import { loadMatrix } from '@/lib/features/collections/loaders';
import { collectionHref, matrixQuery } from '@/lib/features/collections/schema';
import { formatDate, formatInstantDate } from '@/lib/format/date';
import { formatNumber, plural } from '@/lib/format/number';

type MatrixViewProps = {
  actor: Actor;
  collection: Collection;
  parameters: Record<string, string | string[] | undefined>;
};

/** The network's view: who answered, on time or late, who is missing, and what can be done about it. */
export async function MatrixView({ actor, collection, parameters }: MatrixViewProps) {
  const query = matrixQuery.parse(parameters);
  const { codes, totals, found, pages, rows, elos, reopenings, manages, closes } = await loadMatrix(
    actor,
    collection,
    query,
  );
  const { year, closedAt } = collection;
  const missing = totals.MISSING + totals.PENDING;
  const steps = stepsOf(collection, { manages: manages && missing > 0, closes });
  const { situacao, elo, busca } = query;
  return (
    <>
      <PageTitle
        eyebrow={`ACT nº ${collection.agreement.number}, coleta de ${year}`}
        title={titleOf(
          collection,
          missing,
          Object.values(totals).reduce((sum, count) => sum + count, 0),
        )}
        lead={[leadOf(collection, missing), manages && !closes && !closedAt && WHO_CLOSES].filter(Boolean).join(' ')}
        action={
          !closedAt &&
          closes && (
            <LinkButton href={collectionHref(year, '/encerrar')} variant="outlined">
              Encerrar coleta
            </LinkButton>
          )
        }
      />
      <MatrixTotals year={year} totals={totals} query={query} />
      <MatrixFilters query={query} elos={elos} found={found} />
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-2 print:hidden">
        {steps.length > 0 && (
          <SelectionBar
            steps={steps}
            carried={{ situacao, elo, busca }}
            lead="Com os marcados, ou com todos os listados:"
          />
        )}
        <div className="flex flex-wrap items-center gap-x-6">
          {manages && !closedAt && (
            <ActionLink href={collectionHref(year, '/chamar')}>Chamar outros partícipes</ActionLink>
          )}
          <a
            href={collectionHref(year, '/exportar', { situacao, elo, busca })}
            download
            className="text-link inline-flex min-h-10 items-center text-small font-strong"
          >
            Baixar em CSV
          </a>
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyState action={{ href: collectionHref(year), label: 'Limpar filtros' }}>
          Nenhum partícipe com esses filtros.
        </EmptyState>
      ) : (
        <MatrixTable year={year} codes={codes} rows={rows} selects={steps.length > 0} />
      )}
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(pagina) => collectionHref(year, '', { ...query, pagina })}
      />
      <p className="pt-4 text-small text-mute">
        O número ao lado do sinal é o de atividades validadas no ano. Em branco, o partícipe não responde pela meta, ou
        já a cumpriu em ano anterior.
      </p>
      {closedAt && (
        <div className="max-w-main pt-12">
          <CollectionHistory reopenings={reopenings} />
          {closes && reopenings.some((reopening) => !reopening.closedAt) && (
            <div className="pt-4">
              <ActionLink href={collectionHref(year, '/encerrar')}>Encerrar de novo</ActionLink>
            </div>
          )}
        </div>
      )}
    </>
  );
}

const WHO_CLOSES = 'Quem administra a rede encerra a coleta e fecha o ano.';

function titleOf({ closedAt }: Collection, missing: number, total: number): string {
  if (closedAt) return `Coleta encerrada em ${formatInstantDate(closedAt)}`;
  if (missing === 0) return 'Todas as respostas chegaram';
  return `${missing === 1 ? 'Falta' : 'Faltam'} ${formatNumber(missing)} de ${plural(total, 'resposta', 'respostas')}`;
}

function leadOf({ year, event, openedAt, openedBy, closedAt, closedBy }: Collection, missing: number): string {
  const asked = `Ações de ${year}, pedidas em ${formatInstantDate(openedAt)} por ${openedBy.name}`;
  if (closedAt) {
    const left = missing === 0 ? 'com todas as respostas' : `sem ${plural(missing, 'resposta', 'respostas')}`;
    return `${asked}. Encerrada por ${closedBy?.name ?? ''}, ${left}.`;
  }
  return event.dueOn ? `${asked}, com prazo até ${formatDate(event.dueOn)}.` : `${asked}.`;
}

function stepsOf({ year, closedAt }: Collection, { manages, closes }: { manages: boolean; closes: boolean }) {
  const to = (path: string, label: string) => ({ href: collectionHref(year, path), label });
  if (closedAt) return closes ? [to('/reabrir', 'Reabrir')] : [];
  return manages ? [to('/lembrar', 'Lembrar'), to('/prorrogar', 'Prorrogar prazo')] : [];
}
