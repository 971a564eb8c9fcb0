import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { DocumentFacts } from '@/components/document/document-facts';
import { DocumentFiles } from '@/components/document/document-files';
import { FileHashes } from '@/components/document/file-hashes';
import { TextArea } from '@/components/form/text-area';
import { Columns } from '@/components/layout/columns';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { printedCode } from '@/lib/domain/documents/code';
import { loadDocument } from '@/lib/features/documents/loaders';

export const metadata: Metadata = { title: 'Documento emitido' };

export default async function DocumentPage({ params, searchParams }: PageProps<'/documentos/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/documentos/${id}`);
  const loaded = await loadDocument(actor, id);
  if (!loaded) return noSuchPage();
  const { document, isNewest, sei, publishes } = loaded;
  const { title, kind, edition, files, publishedAt, code } = document;
  const published = publishedAt !== null;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/documentos', label: 'Documentos emitidos' }]} current={title} />
      <PageTitle
        eyebrow={`${edition}ª edição`}
        title={title}
        lead={<DocumentFiles id={document.id} title={title} files={files} />}
        action={
          publishes && (
            <LinkButton href={`/documentos/${document.id}/publicar`} variant={published ? 'outlined' : undefined}>
              {published ? 'Recolher do portal' : 'Publicar no portal'}
            </LinkButton>
          )
        }
      />
      <Columns
        side={
          <div className="space-y-4">
            <DocumentFacts document={document} />
            <div className="flex flex-col items-start gap-2">
              <ActionLink href={`/conferir/${printedCode(code)}`}>Página de conferência</ActionLink>
              {published && kind === 'annual' && (
                <ActionLink href="/atividades/nova?meta=3.6">Registrar na meta 3.6</ActionLink>
              )}
              {published && (
                <ActionLink href={`/transparencia/relatorios/${printedCode(code)}`}>Ver no portal</ActionLink>
              )}
            </div>
          </div>
        }
      >
        {!isNewest && <Notice title="Há uma edição mais nova">Esta continua guardada e pode ser conferida.</Notice>}
        <Section title="Texto para o SEI" id="sei">
          <div className="pt-5">
            <TextArea
              id="texto-sei"
              name="texto"
              label="Copie e cole no documento do processo"
              rows={13}
              defaultValue={sei}
              readOnly
            />
          </div>
        </Section>
        <Section title="Resumos dos arquivos" id="resumos">
          <FileHashes files={files} />
        </Section>
      </Columns>
    </div>
  );
}
