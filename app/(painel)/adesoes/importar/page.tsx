import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ColumnTable } from '@/components/accession/column-table';
import { ImportForm } from '@/components/accession/import-form';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadNewAccession } from '@/lib/features/accessions/loaders';

export const metadata: Metadata = { title: 'Importar adesões' };

export default async function ImportAccessionsPage() {
  const actor = await requireActor('/adesoes/importar');
  const loaded = await loadNewAccession(actor);
  if (!loaded) return noSuchPage();
  const codes = loaded.calendars.map(({ value, label }) => `${value}, ${label}`);
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/adesoes', label: 'Adesões' }]} current="Importar adesões" />
      <PageTitle
        eyebrow={`ACT nº ${loaded.agreement.number}`}
        title="Importar adesões"
        lead="Uma linha para cada órgão ou entidade. Você vê o que se abre antes de confirmar, e entram todas ou nenhuma."
      />
      <div className="max-w-main space-y-12">
        <ImportForm id={loaded.id} agreementId={loaded.agreement.id} />
        <Section
          title="Colunas do arquivo"
          id="colunas"
          action={
            <ActionLink href="/adesoes/importar/modelo.csv" icon="download">
              Baixar modelo
            </ActionLink>
          }
        >
          <ColumnTable />
          <p className="pt-4 text-small text-mute">A ordem das colunas é livre. Calendários: {codes.join('; ')}.</p>
        </Section>
      </div>
    </div>
  );
}
