import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { GoalChoice } from '@/components/activity/goal-choice';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadNewActivity } from '@/lib/features/activities/loaders';
import { newActivityQuery } from '@/lib/features/activities/schema';

export const metadata: Metadata = { title: 'Registrar atividade' };

/** Gives the new activity its id before its form opens, so that however often it is sent there is one. */
export default async function NewActivityPage({ searchParams }: PageProps<'/atividades/nova'>) {
  const actor = await requireActor('/atividades/nova');
  if (!mayEver(actor, 'activity.write')) return noSuchPage();
  const { meta, obrigacao, turma } = newActivityQuery.parse(await searchParams);
  const loaded = await loadNewActivity(actor, { goalCode: meta, obligationId: obrigacao });
  if (!loaded) return noSuchPage();
  const { id, party, choices, chosen } = loaded;
  if (chosen) redirect(`/atividades/${id}/editar?obrigacao=${chosen.id}${turma ? `&turma=${turma}` : ''}`);
  return (
    <div className="wrap">
      <PageTitle title="Para qual meta é a atividade?" lead={`As metas de ${party.acronym} neste momento.`} />
      <GoalChoice obligations={choices} />
    </div>
  );
}
