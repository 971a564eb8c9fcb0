import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { RemoveGoalButton } from '@/components/amendment/remove-goal';
import { FormActions } from '@/components/form/form-actions';
import { ActionLink } from '@/components/ui/action-link';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadVersion } from '@/lib/features/amendments/loaders';

export const metadata: Metadata = { title: 'Retirar meta' };

/** The question of the dialog, for a browser without JavaScript. */
export default async function RemoveGoalPage({ params }: PageProps<'/plano/versoes/[id]/metas/[meta]/retirar'>) {
  const { id, meta } = await params;
  const actor = await requireActor(`/plano/versoes/${id}/metas/${meta}/retirar`);
  const version = await loadVersion(actor, id);
  const goal = version?.goals.find((candidate) => candidate.id === meta);
  if (!version?.edits || !goal) return noSuchPage();
  return (
    <div className="wrap">
      <PageTitle
        eyebrow={version.number}
        title={`Retirar a meta ${goal.code} da nova versão?`}
        lead="O que foi escrito dela nesta versão será perdido."
      />
      <FormActions>
        <RemoveGoalButton id={goal.id} code={goal.code} version={goal.version} />
        <ActionLink href={`/plano/versoes/${id}/metas/${meta}`}>Manter a meta</ActionLink>
      </FormActions>
    </div>
  );
}
