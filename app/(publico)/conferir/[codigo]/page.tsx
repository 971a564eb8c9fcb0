import type { Metadata } from 'next';
import { answerNotFound } from '@/app/answer-not-found';
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
import { UnknownCode } from './unknown-code';

export const metadata: Metadata = { title: 'Conferir documento', robots: { index: false } };

export default async function CheckedPage({ params }: PageProps<'/conferir/[codigo]'>) {
  const found = await loadByCode(decodeURIComponent((await params).codigo));
  if (!found) return answerNotFound(<UnknownCode />);
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
            <noscript>
              <p>
                Para esta página comparar o seu arquivo, é preciso ativar o JavaScript no navegador. Sem ele, compare
                você mesmo, como está explicado abaixo da lista.
              </p>
            </noscript>
            <FileCheck files={files.map(({ format, sha256 }) => ({ name: FILE_NAME[format], sha256 }))} />
            <FileHashes files={files} />
            <p className="text-small text-mute">
              Para conferir sem esta página, calcule o resumo SHA-256 do arquivo no seu computador: no Linux, com{' '}
              <code>sha256sum arquivo.pdf</code>; no Windows, no PowerShell, com <code>Get-FileHash arquivo.pdf</code>.
              Se o resultado for igual ao da lista, é o mesmo arquivo; maiúsculas e minúsculas não fazem diferença.
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
