import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { EvidenceForm } from '@/components/evidence/evidence-form';
import { EvidencePreview } from '@/components/evidence/evidence-preview';
import { evidenceHref, evidenceWords } from '@/components/evidence/evidence-words';
import { VersionTable } from '@/components/evidence/version-table';
import { VersionUpload } from '@/components/evidence/version-upload';
import { OneButtonForm } from '@/components/form/one-button-form';
import { Columns } from '@/components/layout/columns';
import { HistoryLink } from '@/components/trail/history-link';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { today } from '@/lib/clock/clock';
import { ACTIVITY_STATUS, EVIDENCE_FORM, SENSITIVITY } from '@/lib/domain/glossary';
import { env } from '@/lib/env/env';
import { loadEvidence } from '@/lib/features/evidence/loaders';
import { publishEvidenceAction, unpublishEvidenceAction } from '@/lib/features/publication/actions';
import { formatDate, formatInstant } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Evidência' };

export default async function EvidencePage({ params, searchParams }: PageProps<'/evidencias/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/evidencias/${id}`);
  const loaded = await loadEvidence(actor, id);
  if (!loaded) return noSuchPage();
  const { evidence, edits, publishes, unpublishes, isInReview, isValidated } = loaded;
  const { form, file, title, version, factOn, validUntil, sensitivity, publishedAt, party, createdBy } = evidence;
  const href = evidenceHref(evidence);
  const isExpired = validUntil !== null && validUntil < today();
  const target = { id, version: String(version) };
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/evidencias', label: 'Evidências' }]} current={title} />
      <PageTitle title={title} lead={evidenceWords(evidence)} />
      <Columns
        side={
          <>
            <Section title="Atividades que ela comprova" id="atividades" count={evidence.activities.length}>
              <ul className="pt-2">
                {evidence.activities.map((activity) => (
                  <li key={activity.id} className="border-b border-hair py-2">
                    <ActionLink href={`/atividades/${activity.id}`}>{activity.title}</ActionLink>
                    <p className="text-small text-mute">{ACTIVITY_STATUS[activity.status]}</p>
                  </li>
                ))}
              </ul>
            </Section>
            {(publishes || unpublishes) && (
              <Section title="Publicação" id="publicacao">
                <p className="py-4">
                  {publishes
                    ? 'O partícipe permite que esta evidência seja pública. Com ela aparecem no portal o nome, a data e os números das atividades validadas ao lado. Confira se nada disso mostra dado pessoal.'
                    : `Publicada em ${formatInstant(publishedAt as Date)}, com o nome, a data e os números das atividades validadas ao lado.`}
                </p>
                <OneButtonForm
                  action={publishes ? publishEvidenceAction : unpublishEvidenceAction}
                  values={target}
                  variant="outlined"
                >
                  {publishes ? 'Publicar evidência' : 'Recolher evidência'}
                </OneButtonForm>
              </Section>
            )}
          </>
        }
      >
        <DefinitionList
          layout="figures"
          items={[
            { term: 'Forma', detail: EVIDENCE_FORM[form] },
            { term: 'Partícipe', detail: party.acronym },
            { term: 'Registrada por', detail: createdBy.name },
            {
              term: form === 'LINK' ? 'Vista em' : 'Data do fato',
              detail: factOn ? formatDate(factOn) : 'não informada',
            },
            ...(validUntil
              ? [{ term: 'Válida até', detail: `${formatDate(validUntil)}${isExpired ? ', vencida' : ''}` }]
              : []),
            { term: 'Quem pode ver', detail: publishedAt ? 'Qualquer pessoa' : SENSITIVITY[sensitivity] },
          ]}
        />
        {isInReview && <Notice>Em análise: só muda depois da resposta da SEGES.</Notice>}
        {isValidated && !isInReview && (
          <Notice>Uma atividade validada se apoia nela: só mudam a validade e quem pode ver.</Notice>
        )}
        {form !== 'FILE' && href && (
          <ActionLink href={href} target="_blank" rel="noopener noreferrer">
            Abrir a página
          </ActionLink>
        )}
        <EvidencePreview evidence={evidence} />
        {(file || (edits && !isValidated)) && form !== 'SEI' && (
          <Section title={form === 'LINK' ? 'Imagem da página' : 'Versões do arquivo'} id="versoes">
            {file && <VersionTable evidenceId={id} versions={evidence.versions} />}
            {edits && !isValidated && (
              <VersionUpload
                evidenceId={id}
                label={file ? 'Enviar nova versão' : 'Anexar a imagem da página, com data'}
                limitText={`${env.MAX_UPLOAD_MB} MB`}
              />
            )}
          </Section>
        )}
        {edits && (
          <Section title="Corrigir o que se diz dela" id="dados">
            <EvidenceForm
              id={id}
              version={version}
              values={{ title, kind: evidence.kind, sensitivity, factOn, validUntil }}
              today={today()}
            />
          </Section>
        )}
      </Columns>
      <HistoryLink actor={actor} partyId={evidence.partyId} entity="Evidence" id={id} />
    </div>
  );
}
