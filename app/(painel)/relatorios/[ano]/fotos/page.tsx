import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { OneButtonForm } from '@/components/form/one-button-form';
import { Photo } from '@/components/portal/photo';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { removePhotoAction } from '@/lib/features/report-photos/actions';
import { loadPhotos } from '@/lib/features/report-photos/loaders';
import { MOST_PHOTOS } from '@/lib/features/report-photos/schema';
import { reportYear } from '@/lib/features/reports/schema';

/** A thumbnail at the left of its row; on a phone, as wide as the page. */
const THUMBNAIL = '(min-width: 768px) 104px, 100vw';

export const metadata: Metadata = { title: 'Fotos do relatório' };

export default async function ReportPhotosPage({ params, searchParams }: PageProps<'/relatorios/[ano]/fotos'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/fotos`);
  const year = reportYear.safeParse(ano);
  const loaded = year.success ? await loadPhotos(actor, year.data) : null;
  if (!loaded) return noSuchPage();
  const { agreementId, chosen, offered } = loaded;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: `/relatorios/${ano}`, label: `Relatório ${ano}` }]} current="Fotos" />
      <PageTitle
        title={`Fotos do Relatório Anual ${ano}`}
        lead={`Até ${MOST_PHOTOS}, escolhidas entre as imagens que a SEGES publicou.`}
      />
      <div className="max-w-main space-y-12">
        <Section title="No relatório" count={chosen.length} id="escolhidas">
          {chosen.length === 0 && <EmptyState>Nenhuma foto escolhida ainda.</EmptyState>}
          <ListRows label="Fotos no relatório">
            {chosen.map(({ evidenceId, position, caption, evidence }) => (
              <ListRow
                key={evidenceId}
                codeWidth="date"
                code={evidence.publishedAt ? <Photo id={evidenceId} alt="" sizes={THUMBNAIL} /> : ''}
                name={`${position}. ${caption}`}
                detail={
                  evidence.publishedAt ? evidence.title : `${evidence.title}. Recolhida: não aparece no relatório`
                }
                extra={
                  <OneButtonForm
                    action={removePhotoAction}
                    values={{ agreementId, year: ano, evidenceId }}
                    label={`Retirar do relatório: ${caption}`}
                    variant="danger-link"
                    size="bar"
                  >
                    Retirar
                  </OneButtonForm>
                }
                action={
                  <ActionLink href={`/relatorios/${ano}/fotos/${evidenceId}`} context={caption}>
                    Alterar
                  </ActionLink>
                }
              />
            ))}
          </ListRows>
        </Section>
        <Section title="Imagens publicadas do ano" count={offered.length} id="publicadas">
          {offered.length === 0 && (
            <EmptyState>Nenhuma outra imagem publicada neste ano. Publique a evidência na página dela.</EmptyState>
          )}
          <ListRows label="Imagens publicadas">
            {offered.map(({ id, title, party }) => (
              <ListRow
                key={id}
                codeWidth="date"
                code={<Photo id={id} alt="" sizes={THUMBNAIL} />}
                name={title}
                detail={party.acronym}
                action={
                  <ActionLink href={`/relatorios/${ano}/fotos/${id}`} context={title}>
                    Escolher
                  </ActionLink>
                }
              />
            ))}
          </ListRows>
        </Section>
      </div>
    </div>
  );
}
