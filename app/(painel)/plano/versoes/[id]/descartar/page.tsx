import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { DiscardAmendment } from '@/components/amendment/discard-amendment';
import { FormActions } from '@/components/form/form-actions';
import { ActionLink } from '@/components/ui/action-link';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadVersion } from '@/lib/features/amendments/loaders';

export const metadata: Metadata = { title: 'Descartar preparo' };

/** The question of the dialog, for a browser without JavaScript. */
export default async function DiscardVersionPage({ params }: PageProps<'/plano/versoes/[id]/descartar'>) {
  const { id } = await params;
  const actor = await requireActor(`/plano/versoes/${id}/descartar`);
  const version = await loadVersion(actor, id);
  if (!version?.edits) return noSuchPage();
  return (
    <div className="wrap">
      <PageTitle
        eyebrow={version.number}
        title="Descartar o preparo do termo aditivo?"
        lead="As metas alteradas nesta versão serão perdidas. O plano em vigor não muda."
      />
      <FormActions>
        <DiscardAmendment id={id} />
        <ActionLink href={`/plano/versoes/${id}`}>Continuar preparando</ActionLink>
      </FormActions>
    </div>
  );
}
