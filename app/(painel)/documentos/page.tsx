import type { Metadata } from 'next';
import { DocumentList } from '@/components/document/document-list';
import { ActionLink } from '@/components/ui/action-link';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { loadDocuments } from '@/lib/features/documents/loaders';
import { documentListQuery } from '@/lib/features/documents/schema';
import { listTitle } from '@/lib/format/list-title';

export const metadata: Metadata = { title: 'Documentos emitidos' };

const WORDS = ['documento emitido', 'documentos emitidos', 'Nenhum documento emitido'] as const;

export default async function DocumentsPage({ searchParams }: PageProps<'/documentos'>) {
  const actor = await requireActor('/documentos');
  const { pagina } = documentListQuery.parse(await searchParams);
  const { documents, total, pages } = await loadDocuments(actor, pagina);
  return (
    <div className="wrap">
      <PageTitle
        title={listTitle(total, false, WORDS)}
        lead="Cada documento emitido fica como está, com código para conferir. O que muda depois gera outra edição."
        action={<ActionLink href="/relatorios">Relatórios anuais</ActionLink>}
      />
      <div className="max-w-main border-t border-line">
        <DocumentList documents={documents} empty="Quando um relatório ou uma ata for emitido, aparece aqui." />
        <Pagination page={pagina} pages={pages} hrefFor={(page) => `/documentos?pagina=${page}`} />
      </div>
    </div>
  );
}
