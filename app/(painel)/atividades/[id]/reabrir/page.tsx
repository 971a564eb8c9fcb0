import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ReasonForm } from '@/components/form/reason-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { ERROR_TEXT } from '@/lib/action/errors';
import { requireActor } from '@/lib/auth/session';
import { reopenActivityAction } from '@/lib/features/review/actions';
import { loadReopening } from '@/lib/features/review/loaders';

export const metadata: Metadata = { title: 'Reabrir atividade' };

export default async function ReopenPage({ params }: PageProps<'/atividades/[id]/reabrir'>) {
  const { id } = await params;
  const actor = await requireActor(`/atividades/${id}/reabrir`);
  const loaded = await loadReopening(actor, id);
  if (!loaded) return noSuchPage();
  const { activity, isLocked } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/atividades', label: 'Atividades' },
          { href: `/atividades/${activity.id}`, label: activity.title },
        ]}
        current="Reabrir"
      />
      <PageTitle
        eyebrow={activity.title}
        title="Reabrir a atividade?"
        lead="Ela volta ao partícipe para correção e deixa de contar. O que ela cumpria sozinha volta a ficar em aberto, com o prazo de antes. Evidências publicadas que só ela usa deixam de ser públicas."
      />
      <div className="max-w-main">
        {isLocked ? (
          <Notice kind="warn">{ERROR_TEXT.PERIOD_LOCKED}</Notice>
        ) : (
          <ReasonForm
            action={reopenActivityAction}
            id={activity.id}
            version={activity.version}
            label="Justificativa"
            hint="O partícipe lê a justificativa, e ela fica no histórico de cada obrigação que reabrir. Não cite pessoas."
            maxLength={1_000}
            purpose="reabrir"
            submit="Reabrir atividade"
            pendingText="Reabrindo…"
            back={{ href: `/atividades/${activity.id}`, label: 'Cancelar' }}
          />
        )}
      </div>
    </div>
  );
}
