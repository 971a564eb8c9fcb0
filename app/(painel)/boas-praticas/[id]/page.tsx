import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { Columns } from '@/components/layout/columns';
import { DecisionPanel } from '@/components/practice/decision-panel';
import { NoteForm } from '@/components/practice/note-form';
import { PracticeFacts } from '@/components/practice/practice-facts';
import { PracticeText } from '@/components/practice/practice-text';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadPractice } from '@/lib/features/practices/loaders';

export const metadata: Metadata = { title: 'Boa prática' };

export default async function PracticePage({ params, searchParams }: PageProps<'/boas-praticas/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/boas-praticas/${id}`);
  const loaded = await loadPractice(actor, id);
  if (!loaded) return noSuchPage();
  const { practice, axisTitle, edits, discards, decides, retracts, waitsForOther } = loaded;
  const { title, summary, status, restricted, returnNote, version, party, evidence } = practice;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/boas-praticas', label: 'Boas práticas' }]} current={title} />
      <PageTitle
        eyebrow={party.acronym}
        title={title}
        lead={summary}
        action={
          edits && (
            <LinkButton href={`/boas-praticas/${id}/editar`} icon="edit">
              {status === 'RETURNED' ? 'Corrigir' : 'Continuar'}
            </LinkButton>
          )
        }
      />
      <Columns
        side={
          <>
            <PracticeFacts practice={practice} axisTitle={axisTitle} />
            {status === 'PUBLISHED' && !restricted && (
              <ActionLink href={`/praticas/${id}`}>Ver como o público vê</ActionLink>
            )}
            {discards && <ActionLink href={`/boas-praticas/${id}/descartar`}>Descartar rascunho</ActionLink>}
          </>
        }
      >
        {returnNote && (
          <Notice kind="warn" title="Devolvida pela SEGES">
            <p className="whitespace-pre-line">{returnNote}</p>
          </Notice>
        )}
        <PracticeText practice={{ ...practice, evidence: evidence?.publishedAt ? evidence : null }} />
        {decides && <DecisionPanel id={id} version={version} party={party.acronym} restricted={restricted} />}
        {waitsForOther && (
          <Notice>Você escreveu esta boa prática. Outra pessoa da SEGES decide se ela é publicada.</Notice>
        )}
        {retracts && (
          <NoteForm id={id} version={version} decision="RETRACT" summary="Recolher" submit="Recolher boa prática" />
        )}
      </Columns>
    </div>
  );
}
