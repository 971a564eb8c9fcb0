import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(publico)/no-such-page';
import { share } from '@/app/share';
import { DocumentFiles } from '@/components/document/document-files';
import { PaperView } from '@/components/report/paper/paper-view';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { printedCode } from '@/lib/domain/documents/code';
import { loadPublishedPage } from '@/lib/features/documents/loaders';
import { formatInstantDate } from '@/lib/format/date';

type Props = PageProps<'/transparencia/relatorios/[codigo]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadPublishedPage((await params).codigo);
  if (!found) return { title: 'Relatório' };
  const { title, subtitle: description } = found.paper;
  const path = `/transparencia/relatorios/${printedCode(found.document.code)}`;
  return share({ title, description, path, type: 'article' });
}

export default async function PublishedDocumentPage({ params }: Props) {
  const found = await loadPublishedPage((await params).codigo);
  if (!found) return noSuchPage();
  const { document, paper, newer } = found;
  const { id, title, edition, issuedAt, issuedFor, files, code } = document;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/transparencia/relatorios', label: 'Relatórios' }]} current={title} />
      <PageTitle
        eyebrow={`${edition}ª edição, emitida pela ${issuedFor.acronym} em ${formatInstantDate(issuedAt)}`}
        title={title}
        lead={<DocumentFiles id={id} title={title} files={files} />}
        action={<ActionLink href={`/conferir/${printedCode(code)}`}>Conferir autenticidade</ActionLink>}
      />
      <div className="max-w-main space-y-12">
        {newer && (
          <Notice
            kind="warn"
            title="Há uma edição mais nova deste documento"
            action={
              <ActionLink href={`/transparencia/relatorios/${printedCode(newer)}`}>Ler a edição mais nova</ActionLink>
            }
          />
        )}
        <PaperView paper={paper} opensActivities={false} photoHref={(evidence) => `/fotos/${evidence}?largura=960`} />
      </div>
    </div>
  );
}
