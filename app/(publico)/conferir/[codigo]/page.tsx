import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFacts } from '@/components/document/document-facts';
import { FILE_NAME } from '@/components/document/document-files';
import { FileCheck } from '@/components/document/file-check';
import { FileHashes } from '@/components/document/file-hashes';
import { Columns } from '@/components/layout/columns';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { printedCode } from '@/lib/domain/documents/code';
import { loadByCode } from '@/lib/features/documents/loaders';

export const metadata: Metadata = { title: 'Conferir documento', robots: { index: false } };

export default async function CheckedPage({ params }: PageProps<'/conferir/[codigo]'>) {
  const found = await loadByCode(decodeURIComponent((await params).codigo));
  if (!found) notFound();
  const { document, newer } = found;
  const { title, edition, code, publishedAt, files } = document;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/conferir', label: 'Conferir um documento' }]} current={printedCode(code)} />
      <PageTitle
        eyebrow="Este código é de um documento emitido por este sistema"
        title={`${title}, ${edition}ª edição`}
      />
      <Columns side={<DocumentFacts document={document} />}>
        {newer && (
          <Notice
            kind="warn"
            title="Há uma edição mais nova deste documento"
            action={<ActionLink href={`/conferir/${printedCode(newer)}`}>Ver a edição mais nova</ActionLink>}
          >
            Esta continua válida como o que foi emitido naquele dia.
          </Notice>
        )}
        <Section title="O seu arquivo é este?" id="arquivo-conferido">
          <div className="space-y-5 pt-5">
            <FileCheck files={files.map(({ format, sha256 }) => ({ name: FILE_NAME[format], sha256 }))} />
            <FileHashes files={files} />
            <p className="text-small text-mute">
              Para conferir sem esta página, calcule o resumo SHA-256 do arquivo no seu computador (no Linux,
              “sha256sum”; no Windows, “certutil -hashfile arquivo SHA256”) e compare com o da lista.
            </p>
          </div>
        </Section>
        {publishedAt ? (
          <ActionLink href={`/transparencia/relatorios/${printedCode(code)}`}>Ler e baixar o documento</ActionLink>
        ) : (
          <p className="text-mute">O conteúdo deste documento não foi publicado. Peça-o a quem o emitiu.</p>
        )}
      </Columns>
    </div>
  );
}
