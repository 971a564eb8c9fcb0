import { share } from '@/app/share';
import { Columns } from '@/components/layout/columns';
import { DatasetList } from '@/components/open-data/dataset-list';
import { FieldTable } from '@/components/open-data/field-table';
import { ActionLink } from '@/components/ui/action-link';
import { Anchor } from '@/components/ui/anchor';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { LICENCE } from '@/lib/domain/open-data/dataset';
import { DATASETS } from '@/lib/domain/open-data/registry';
import { loadCatalogue } from '@/lib/features/open-data/loaders';
import { formatDate } from '@/lib/format/date';

export function generateMetadata() {
  const titles = Object.values(DATASETS).map(({ title }) => title);
  const description = `${new Intl.ListFormat('pt-BR').format(titles)} em CSV e JSON, com dicionário de dados e licença livre.`;
  return share({ title: 'Dados abertos', description, path: '/dados' });
}

export default async function OpenDataPage() {
  const { datasets, updatedOn } = await loadCatalogue();
  return (
    <div className="wrap">
      <PageTitle
        title="Dados abertos"
        lead="As metas, os prazos e os números deste portal, em arquivos livres para baixar, cruzar e publicar. Sem dados pessoais."
      />
      <Columns side={<About updatedOn={formatDate(updatedOn)} />}>
        <Section title="Conjuntos de dados" id="conjuntos" count={datasets.length}>
          <DatasetList datasets={datasets} described />
        </Section>
        <Section
          title="Dicionário"
          id="dicionario"
          action={
            <ActionLink href="/dados/dicionario.json" icon="download">
              Dicionário em JSON
            </ActionLink>
          }
        >
          {Object.values(DATASETS).map((dataset) => (
            <FieldTable key={dataset.name} dataset={dataset} />
          ))}
        </Section>
      </Columns>
    </div>
  );
}

function About({ updatedOn }: { updatedOn: string }) {
  return (
    <Section title="Sobre os arquivos" id="sobre">
      <DefinitionList
        items={[
          {
            term: 'Licença',
            detail: (
              <Anchor href={LICENCE.url} className="text-link underline">
                {LICENCE.title} ({LICENCE.name})
              </Anchor>
            ),
            note: 'Use e adapte para qualquer fim, com a citação da fonte.',
          },
          { term: 'Atualização', detail: updatedOn, note: 'Os arquivos são escritos na hora, com a situação do dia.' },
          {
            term: 'CSV',
            detail: 'RFC 4180, em UTF-8, separado por vírgulas',
            note: 'Listas separadas por “; ”, datas AAAA-MM-DD, decimais com ponto.',
          },
          { term: 'Base legal', detail: 'Decreto 8.777/2016; Decreto 7.724/2012, art. 7º, § 3º, II' },
        ]}
      />
    </Section>
  );
}
