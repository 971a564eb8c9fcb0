import type { Metadata } from 'next';
import { share } from '@/app/share';
import { DocumentList } from '@/components/document/document-list';
import { ActionLink } from '@/components/ui/action-link';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { printedCode } from '@/lib/domain/documents/code';
import { loadPublished } from '@/lib/features/documents/loaders';
import { documentListQuery } from '@/lib/features/documents/schema';
import { listTitle } from '@/lib/format/list-title';

const DESCRIPTION = 'O que os partícipes do acordo fizeram em cada ano, com o que o comprova.';

export function generateMetadata(): Metadata {
  return share({ title: 'Relatórios publicados', description: DESCRIPTION, path: '/transparencia/relatorios' });
}

const WORDS = ['documento publicado', 'documentos publicados', 'Nenhum documento publicado'] as const;

export default async function PublishedPage({ searchParams }: PageProps<'/transparencia/relatorios'>) {
  const { pagina } = documentListQuery.parse(await searchParams);
  const { documents, total, pages } = await loadPublished(pagina);
  return (
    <div className="wrap">
      <PageTitle
        eyebrow="Relatórios"
        title={listTitle(total, false, WORDS)}
        lead={DESCRIPTION}
        action={<ActionLink href="/conferir">Conferir um documento</ActionLink>}
      />
      <div className="max-w-main border-t border-line">
        <DocumentList
          documents={documents}
          empty="Os relatórios aparecem aqui quando são publicados."
          hrefOf={({ code }) => `/transparencia/relatorios/${printedCode(code)}`}
        />
        <Pagination page={pagina} pages={pages} hrefFor={(page) => `/transparencia/relatorios?pagina=${page}`} />
      </div>
    </div>
  );
}
