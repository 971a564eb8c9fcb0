import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ConfirmStep } from '@/components/member/confirm-step';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { publishDocumentAction, withdrawDocumentAction } from '@/lib/features/documents/actions';
import { loadDocument } from '@/lib/features/documents/loaders';

export const metadata: Metadata = { title: 'Publicar documento' };

const PUBLISHING =
  'Qualquer pessoa poderá ler e baixar o documento: os relatos das atividades, os textos e as fotos que estão nele. Confira antes se nenhum relato ou texto traz nome, CPF ou outro dado de pessoa que não deva ser público. Em atas, confira a lista de presença.';
const WITHDRAWING =
  'Ninguém de fora poderá mais lê-lo nem baixá-lo aqui. Quem já baixou continua com a sua cópia, e o código continua a dizer o que o documento é.';

export default async function PublishPage({ params }: PageProps<'/documentos/[id]/publicar'>) {
  const { id } = await params;
  const actor = await requireActor(`/documentos/${id}/publicar`);
  const loaded = await loadDocument(actor, id);
  if (!loaded?.publishes) return noSuchPage();
  const { title, edition, publishedAt } = loaded.document;
  const published = publishedAt !== null;
  const href = `/documentos/${id}`;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/documentos', label: 'Documentos emitidos' },
          { href, label: title },
        ]}
        current={published ? 'Recolher' : 'Publicar'}
      />
      <PageTitle
        eyebrow={`${title}, ${edition}ª edição`}
        title={published ? 'Recolher do portal?' : 'Publicar no portal?'}
        lead={published ? WITHDRAWING : PUBLISHING}
      />
      <ConfirmStep
        action={published ? withdrawDocumentAction : publishDocumentAction}
        values={{ id }}
        submit={published ? 'Recolher do portal' : 'Publicar no portal'}
        pendingText={published ? 'Recolhendo…' : 'Publicando…'}
        cancelHref={href}
      />
    </div>
  );
}
