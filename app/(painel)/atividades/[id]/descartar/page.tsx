import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { FormActions } from '@/components/form/form-actions';
import { OneButtonForm } from '@/components/form/one-button-form';
import { ActionLink } from '@/components/ui/action-link';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { discardActivityAction } from '@/lib/features/activities/actions';
import { loadActivity } from '@/lib/features/activities/loaders';

export const metadata: Metadata = { title: 'Descartar rascunho' };

/** The question of the dialog, for a browser without JavaScript. */
export default async function DiscardPage({ params }: PageProps<'/atividades/[id]/descartar'>) {
  const { id } = await params;
  const actor = await requireActor(`/atividades/${id}/descartar`);
  const loaded = await loadActivity(actor, id);
  if (!loaded) return noSuchPage();
  const { activity, discards } = loaded;
  if (!discards) redirect(`/atividades/${activity.id}`);
  return (
    <div className="wrap">
      <PageTitle
        eyebrow={activity.title}
        title="Descartar o rascunho?"
        lead="O que foi escrito e os arquivos anexados serão perdidos."
      />
      <FormActions>
        <OneButtonForm action={discardActivityAction} values={{ id: activity.id, version: String(activity.version) }}>
          Descartar rascunho
        </OneButtonForm>
        <ActionLink href={`/atividades/${activity.id}/editar`}>Continuar editando</ActionLink>
      </FormActions>
    </div>
  );
}
