import type { Metadata } from 'next';
import { Columns } from '@/components/layout/columns';
import { DatasetList } from '@/components/open-data/dataset-list';
import { AxisTable } from '@/components/portal/axis-table';
import { PortalHero } from '@/components/portal/portal-hero';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { LICENCE } from '@/lib/domain/open-data/dataset';
import { loadCatalogue } from '@/lib/features/open-data/loaders';
import { loadPortal } from '@/lib/features/portal/loaders';
import { formatDate } from '@/lib/format/date';

export const metadata: Metadata = {
  title: { absolute: 'Plano de Trabalho da Rede de Parcerias: o combinado e o feito' },
  description: 'O que os partícipes do Acordo de Cooperação Técnica combinaram, o que já fizeram e os dados abertos.',
};

export default async function PortalPage() {
  const [portal, catalogue] = await Promise.all([loadPortal(), loadCatalogue()]);
  return (
    <div className="wrap">
      {portal ? <Agreement {...portal} /> : <NoAgreement />}
      <div className="mt-16">
        <Columns side={<Calculator />}>
          <Section
            title="Dados abertos"
            id="dados-abertos"
            count={<span className="text-small">licença {LICENCE.name}</span>}
            action={<ActionLink href="/dados">Catálogo e dicionário</ActionLink>}
          >
            <DatasetList datasets={catalogue.datasets} />
          </Section>
        </Columns>
      </div>
    </div>
  );
}

type Portal = NonNullable<Awaited<ReturnType<typeof loadPortal>>>;

function Agreement({ plan, year, today, goalCount, axes }: Portal) {
  return (
    <>
      <PortalHero agreement={plan} goalCount={goalCount} />
      <section aria-labelledby="prometido-e-feito">
        <h2
          id="prometido-e-feito"
          className="flex flex-wrap items-baseline gap-x-3 text-section font-section text-title"
        >
          Prometido e feito
          <span className="text-small font-text text-mute">dados de {formatDate(today)}</span>
        </h2>
        <AxisTable axes={axes} year={year} />
      </section>
    </>
  );
}

function NoAgreement() {
  return (
    <>
      <PageTitle title="Plano de Trabalho da Rede de Parcerias" />
      <EmptyState>Nenhum acordo cadastrado ainda.</EmptyState>
    </>
  );
}

function Calculator() {
  return (
    <Section title="Calculadora de prazos" id="calculadora">
      <p className="pt-4 pb-2">
        Calcule um prazo em dias ou meses pela Lei 9.784/1999, com os feriados federais ou de Rondônia, e veja o porquê
        de cada dia.
      </p>
      <ActionLink href="/prazos/calculadora">Calcular um prazo</ActionLink>
    </Section>
  );
}
