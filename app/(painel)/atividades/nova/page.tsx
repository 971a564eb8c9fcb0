import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActivityForm, ActivitySubmit } from '@/components/activity/activity-form';
import { ExpectedProof } from '@/components/activity/expected-proof';
import { GoalChoice } from '@/components/activity/goal-choice';
import { ServedObligation } from '@/components/activity/served-obligation';
import { FormActions } from '@/components/form/form-actions';
import { Columns } from '@/components/layout/columns';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { today } from '@/lib/clock/clock';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadNewActivity } from '@/lib/features/activities/loaders';
import { newActivityQuery } from '@/lib/features/activities/schema';

export const metadata: Metadata = { title: 'Registrar atividade' };

export default async function NewActivityPage({ searchParams }: PageProps<'/atividades/nova'>) {
  const actor = await requireActor('/atividades/nova');
  if (!mayEver(actor, 'activity.write')) notFound();
  const { meta, obrigacao } = newActivityQuery.parse(await searchParams);
  const loaded = await loadNewActivity(actor, { goalCode: meta, obligationId: obrigacao });
  if (!loaded) notFound();
  const { id, party, choices, chosen } = loaded;
  if (!chosen) {
    return (
      <div className="wrap">
        <PageTitle title="Para qual meta é a atividade?" lead={`As metas de ${party.acronym} neste momento.`} />
        <GoalChoice obligations={choices} />
      </div>
    );
  }
  const { requirements, rule } = chosen;
  return (
    <div className="wrap">
      <PageTitle title={requirements.action} />
      <Columns side={<ExpectedProof proof={requirements.proof} />}>
        <ServedObligation obligation={chosen} party={party.acronym} changeHref="/atividades/nova" />
        <ActivityForm
          values={{ id, version: 0 }}
          obligationIds={[chosen.id]}
          fields={requirements.fields}
          required={requirements.required}
          items={'items' in rule && rule.items ? rule.items : []}
          days={{ min: chosen.periodStart, max: today() }}
          titleLabel={requirements.required.includes('hours') ? 'Nome do curso' : 'Nome da atividade'}
        >
          <FormActions>
            <ActivitySubmit intent="save" primary>
              Salvar e anexar o que comprova
            </ActivitySubmit>
          </FormActions>
        </ActivityForm>
      </Columns>
    </div>
  );
}
