import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { AmendedGoalForm } from '@/components/amendment/amended-goal-form';
import { RemoveGoal } from '@/components/amendment/remove-goal';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadVersion } from '@/lib/features/amendments/loaders';

export const metadata: Metadata = { title: 'Meta da nova versão' };

/** The address's last part is a goal's id, or `nova`. */
export default async function AmendedGoalPage({ params }: PageProps<'/plano/versoes/[id]/metas/[meta]'>) {
  const { id, meta } = await params;
  const actor = await requireActor(`/plano/versoes/${id}/metas/${meta}`);
  const version = await loadVersion(actor, id);
  const goal = version?.goals.find((candidate) => candidate.id === meta);
  if (!version?.edits || (meta !== 'nova' && !goal)) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/plano/versoes', label: 'Versões' },
          { href: `/plano/versoes/${id}`, label: version.number },
        ]}
        current={goal ? `Meta ${goal.code}` : 'Nova meta'}
      />
      <PageTitle
        eyebrow={version.number}
        title={goal ? `Alterar a meta ${goal.code}` : 'Incluir meta'}
        lead="Vale quando a nova versão entrar em vigor."
      />
      <div className="max-w-main space-y-12">
        <AmendedGoalForm
          workPlanId={id}
          goal={goal ?? { id: randomUUID(), version: 0 }}
          initial={goal}
          axes={version.axes}
          parties={version.parties}
          years={version.years}
        />
        {goal && (
          <Section title="Retirar do plano" id="retirar">
            <p className="pt-4 pb-2">
              Quando a nova versão entrar em vigor, o que estiver aberto desta meta é cancelado.
            </p>
            <RemoveGoal workPlanId={id} id={goal.id} code={goal.code} version={goal.version} />
          </Section>
        )}
      </div>
    </div>
  );
}
