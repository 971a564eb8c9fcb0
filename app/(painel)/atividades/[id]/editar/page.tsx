import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { ActivityForm, ActivitySubmit } from '@/components/activity/activity-form';
import { DiscardDraft } from '@/components/activity/discard-draft';
import { EvidenceSection } from '@/components/activity/evidence-section';
import { ExpectedProof } from '@/components/activity/expected-proof';
import { ServedObligation } from '@/components/activity/served-obligation';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { DraftStatus } from '@/components/form/draft-status';
import { FormActions } from '@/components/form/form-actions';
import { Columns } from '@/components/layout/columns';
import { ReturnNotes } from '@/components/review/return-notes';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { today } from '@/lib/clock/clock';
import { REVIEW_SUBJECT } from '@/lib/domain/execution/review';
import { env } from '@/lib/env/env';
import { keepDraftAction } from '@/lib/features/activities/actions';
import { loadDraft } from '@/lib/features/activities/loaders';
import { draftQuery } from '@/lib/features/activities/schema';
import { loadHeldCourse } from '@/lib/features/courses/loaders';
import { loadReturn } from '@/lib/features/review/loaders';

export const metadata: Metadata = { title: 'Editar atividade' };

export default async function EditActivityPage({ params, searchParams }: PageProps<'/atividades/[id]/editar'>) {
  const { id } = await params;
  const actor = await requireActor(`/atividades/${id}/editar`);
  const parameters = await searchParams;
  const { obrigacao, turma, versao } = draftQuery.parse(parameters);
  const draft = await loadDraft(actor, id, obrigacao);
  if (!draft) return noSuchPage();
  const { activity, obligation, requirements } = draft;
  if (!draft.edits) redirect(`/atividades/${id}`);
  const asked = await loadReturn(actor, activity);
  const version = activity?.version ?? 0;
  const values = activity ? draft.values : await loadHeldCourse(actor, turma);
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle title={asked ? 'Corrigir atividade' : requirements.action} />
      <Columns side={<ExpectedProof proofs={requirements.proofs} />}>
        {asked && <ReturnNotes remark={asked} evidence={activity?.evidence ?? []} />}
        <ServedObligation
          obligation={obligation}
          party={draft.party}
          changeHref={activity ? undefined : '/atividades/nova'}
        />
        <DraftKeeper
          key={versao ?? 'aberta'}
          {...{ id, version }}
          keep={keepDraftAction}
          needs="title"
          // Another goal may ask for other fields.
          reshapes="obligationIds"
        >
          <ActivityForm
            id={id}
            values={values}
            served={draft.served}
            choices={draft.choices}
            fields={requirements.fields}
            required={requirements.required}
            items={requirements.items}
            days={{ min: obligation.periodStart, max: today() }}
            points={asked?.points}
          />
          <EvidenceSection
            activityId={id}
            isSaved={activity !== null}
            evidence={activity?.evidence ?? []}
            firstKind={requirements.evidence}
            maxMegabytes={env.MAX_UPLOAD_MB}
            today={today()}
            linkId={randomUUID()}
            seiId={randomUUID()}
            points={asked?.points}
            known={typeof parameters.repetida === 'string' ? parameters.repetida : undefined}
          />
          <FormActions aside={draft.discards && <DiscardDraft id={id} />}>
            <ActivitySubmit intent="submit" primary>
              Enviar para análise
            </ActivitySubmit>
            <ActivitySubmit intent="save">Salvar rascunho</ActivitySubmit>
          </FormActions>
          <DraftStatus what="Esta atividade" labels={REVIEW_SUBJECT} />
        </DraftKeeper>
      </Columns>
    </div>
  );
}
