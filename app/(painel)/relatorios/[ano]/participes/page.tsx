import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { SearchForm } from '@/components/form/search-form';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadReportParties } from '@/lib/features/reports/loaders';
import { partySearch, reportYear } from '@/lib/features/reports/schema';

export const metadata: Metadata = { title: 'Relatórios dos partícipes' };

export default async function ReportPartiesPage({ params, searchParams }: PageProps<'/relatorios/[ano]/participes'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/participes`);
  const year = reportYear.safeParse(ano);
  const { busca } = partySearch.parse(await searchParams);
  const loaded = year.success ? await loadReportParties(actor, busca) : null;
  if (!loaded) return noSuchPage();
  const { own, found, most } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/relatorios', label: 'Relatórios' },
          { href: `/relatorios/${ano}`, label: ano },
        ]}
        current="Partícipes"
      />
      <PageTitle
        title={`Relatórios dos partícipes, ${ano}`}
        lead="O que cada um fez no ano, com os mesmos números do relatório anual."
        action={
          <ActionLink href={`/relatorios/${ano}/participes/${own.id}`}>{`Relatório de ${own.acronym}`}</ActionLink>
        }
      />
      <div className="max-w-main space-y-6">
        <SearchForm action={`/relatorios/${ano}/participes`} label="Sigla ou nome do partícipe" value={busca} />
        {found.length === 0 ? (
          <EmptyState action={{ href: `/relatorios/${ano}/participes`, label: 'Limpar busca' }}>
            Nenhum partícipe com essas palavras.
          </EmptyState>
        ) : (
          <ListRows label="Partícipes">
            {found.map(({ id, acronym, name }) => (
              <ListRow
                key={id}
                name={acronym}
                detail={name}
                action={
                  <ActionLink href={`/relatorios/${ano}/participes/${id}`} context={acronym}>
                    Abrir
                  </ActionLink>
                }
              />
            ))}
          </ListRows>
        )}
        {found.length === most && (
          <p className="text-small text-mute">{`Estes são os ${most} primeiros. Busque pela sigla ou pelo nome para achar os outros.`}</p>
        )}
      </div>
    </div>
  );
}
