import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Flash } from '@/app/flash';
import { ActivityForm, ActivitySubmit } from '@/components/activity/activity-form';
import { activityValues } from '@/components/activity/activity-values';
import { EvidenceList } from '@/components/activity/evidence-list';
import { EvidenceUpload } from '@/components/activity/evidence-upload';
import { ExpectedProof } from '@/components/activity/expected-proof';
import { ReviewHistory } from '@/components/activity/review-history';
import { ServedObligation } from '@/components/activity/served-obligation';
import { FormActions } from '@/components/form/form-actions';
import { OneButtonForm } from '@/components/form/one-button-form';
import { Columns } from '@/components/layout/columns';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { today } from '@/lib/clock/clock';
import { env } from '@/lib/env/env';
import { discardActivityAction } from '@/lib/features/activities/actions';
import { loadActivity } from '@/lib/features/activities/loaders';

export const metadata: Metadata = { title: 'Editar atividade' };

export default async function EditActivityPage({ params, searchParams }: PageProps<'/atividades/[id]/editar'>) {
  const { id } = await params;
  const actor = await requireActor(`/atividades/${id}/editar`);
  const loaded = await loadActivity(actor, id);
  if (!loaded) notFound();
  const { activity, obligation, requirements, edits } = loaded;
  if (!edits) redirect(`/atividades/${activity.id}`);
  const { rule } = obligation.goal;
  const isReturned = activity.status === 'RETURNED';
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <PageTitle title={isReturned ? 'Corrigir atividade' : requirements.action} />
      <Columns side={<ExpectedProof proof={requirements.proof} />}>
        {isReturned && <ReviewHistory remarks={activity.remarks} title="O que a SEGES pediu" />}
        <ServedObligation obligation={obligation} party={activity.party.acronym} />
        <ActivityForm
          key={activity.version}
          values={activityValues(activity)}
          obligationIds={activity.obligations.map((served) => served.id)}
          fields={requirements.fields}
          required={requirements.required}
          items={'items' in rule && rule.items ? rule.items : []}
          days={{ min: obligation.periodStart, max: today() }}
          titleLabel={requirements.required.includes('hours') ? 'Nome do curso' : 'Nome da atividade'}
        >
          <Section title="O que comprova" id="provas" count={activity.evidence.length}>
            <EvidenceUpload
              activityId={activity.id}
              firstKind={requirements.evidence}
              limitText={`${env.MAX_UPLOAD_MB} MB`}
            />
            <EvidenceList evidence={activity.evidence} removableFrom={activity.id} />
          </Section>
          <FormActions aside={activity.status === 'DRAFT' && <Discard id={activity.id} version={activity.version} />}>
            <ActivitySubmit intent="submit" primary>
              Enviar para análise
            </ActivitySubmit>
            <ActivitySubmit intent="save">Salvar rascunho</ActivitySubmit>
          </FormActions>
        </ActivityForm>
      </Columns>
    </div>
  );
}

function Discard({ id, version }: { id: string; version: number }) {
  return (
    <ConfirmDialog
      trigger="Descartar rascunho"
      fallbackHref={`/atividades/${id}/descartar`}
      title="Descartar o rascunho?"
      cancelText="Continuar editando"
      confirm={
        <OneButtonForm action={discardActivityAction} values={{ id, version: String(version) }}>
          Descartar rascunho
        </OneButtonForm>
      }
    >
      O que foi escrito e os arquivos anexados serão perdidos.
    </ConfirmDialog>
  );
}
