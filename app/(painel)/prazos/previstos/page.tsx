import type { Metadata } from 'next';
import { ForecastList } from '@/components/agenda/forecast-list';
import { FoundParties } from '@/components/agenda/found-parties';
import { PartyFields } from '@/components/agenda/party-fields';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { type Forecast, loadForecast } from '@/lib/features/deadlines/loaders';
import { partyQuery } from '@/lib/features/deadlines/schema';
import { countTitle, plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Prazos previstos' };

export default async function ForecastPage({ searchParams }: PageProps<'/prazos/previstos'>) {
  const actor = await requireActor('/prazos/previstos');
  const query = partyQuery.parse(await searchParams);
  const { choices, party, years } = await loadForecast(actor, query);
  const { parties, searches, found } = choices;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/prazos', label: 'Prazos' }]} current="Prazos previstos" />
      <PageTitle
        eyebrow={party?.name}
        title={titleOf(years, found !== null)}
        lead="Previsão do que começa daqui a mais de doze meses, pelo plano e pelos calendários de hoje. As datas ainda podem mudar: cada uma só vira obrigação quando entra nesse prazo."
      />
      {(parties.length > 1 || searches) && (
        <form
          role="search"
          aria-label="Escolher o partícipe"
          className="mb-10 flex max-w-main flex-wrap items-end gap-x-4 gap-y-3 print:hidden"
        >
          <PartyFields parties={parties} party={party} searches={searches} words={found ? query.orgao : undefined} />
          <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
            Ver previsão
          </Button>
        </form>
      )}
      {found && (
        <FoundParties
          words={query.orgao ?? ''}
          found={found}
          hrefFor={(id) => `/prazos/previstos?participe=${id}`}
          clearHref="/prazos/previstos"
        />
      )}
      <div className="space-y-12">
        {years?.map(({ year, obligations }) => (
          <Section
            key={year}
            id={`previstos-${year}`}
            title={year}
            count={plural(obligations.length, 'previsão', 'previsões')}
          >
            <ForecastList year={year} obligations={obligations} />
          </Section>
        ))}
      </div>
      {!years && !found && <EmptyState>Escolha um partícipe para ver a previsão.</EmptyState>}
      {years?.length === 0 && (
        <EmptyState action={{ href: '/prazos', label: 'Ver prazos' }}>
          Tudo o que falta da vigência já está escrito.
        </EmptyState>
      )}
    </div>
  );
}

function titleOf(years: Forecast['years'], picks: boolean): string {
  if (picks) return 'De qual órgão?';
  const count = years?.reduce((sum, { obligations }) => sum + obligations.length, 0) ?? 0;
  const [first, last] = [years?.at(0)?.year, years?.at(-1)?.year];
  if (count === 0) return 'Nada previsto além dos prazos já escritos';
  return `${countTitle(count)} ${count === 1 ? 'prazo previsto' : 'prazos previstos'} ${first === last ? `em ${first}` : `de ${first} a ${last}`}`;
}
