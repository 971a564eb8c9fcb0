import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { ReliefRow } from '@/components/relief/relief-row';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { loadReliefs } from '@/lib/features/reliefs/loaders';
import { reliefListQuery } from '@/lib/features/reliefs/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Suspensões e dispensas' };

export default async function ReliefsPage({ searchParams }: PageProps<'/suspensoes'>) {
  const actor = await requireActor('/suspensoes');
  const parameters = await searchParams;
  const { pagina } = reliefListQuery.parse(parameters);
  const loaded = await loadReliefs(actor, pagina);
  if (!loaded) return noSuchPage();
  const { agreement, reliefs, total, pages, manages } = loaded;
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        eyebrow={`ACT nº ${agreement.number}`}
        title="Suspensões e dispensas"
        lead="Decisões de não cobrar algumas metas por um intervalo, com a justificativa. O que elas alcançam nunca aparece como atraso."
        action={
          manages && (
            <LinkButton href="/suspensoes/nova" icon="plus">
              Suspender ou dispensar
            </LinkButton>
          )
        }
      />
      {reliefs.length === 0 ? (
        <EmptyState action={manages ? { href: '/suspensoes/nova', label: 'Suspender ou dispensar' } : undefined}>
          Nenhuma meta foi suspensa nem dispensada.
        </EmptyState>
      ) : (
        <ListRows label="Decisões">
          {reliefs.map((relief) => (
            <ReliefRow key={relief.id} relief={relief} manages={manages} />
          ))}
        </ListRows>
      )}
      <Pagination
        page={pagina}
        pages={pages}
        hrefFor={(page) => `/suspensoes?pagina=${page}`}
        summary={plural(total, 'decisão', 'decisões')}
      />
    </div>
  );
}
