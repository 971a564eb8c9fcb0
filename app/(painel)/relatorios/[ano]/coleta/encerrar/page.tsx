import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ReachedParties } from '@/components/collection/reached-parties';
import { FormActions } from '@/components/form/form-actions';
import { OneButtonForm } from '@/components/form/one-button-form';
import { UnsettledWords } from '@/components/period/unsettled-words';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { closeCollectionAction } from '@/lib/features/collections/actions';
import { loadClosing } from '@/lib/features/collections/loaders';
import { collectionHref, collectionYear } from '@/lib/features/collections/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Encerrar coleta' };

export default async function ClosePage({ params }: PageProps<'/relatorios/[ano]/coleta/encerrar'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta`);
  const year = collectionYear.catch(0).parse(ano);
  const loaded = await loadClosing(actor, year);
  if (!loaded) return noSuchPage();
  const { collection, count, named, unsettled } = loaded;
  const back = collectionHref(year);
  const again = collection.closedAt !== null;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: back, label: `Coleta de ${year}` }]} current="Encerrar" />
      <PageTitle
        title={again ? `Encerrar ${year} de novo?` : `Encerrar a coleta de ${year}?`}
        lead={`O ano fica fechado: ninguém mais responde, e os partícipes não registram nem corrigem o que foi feito em ${year}, até uma reabertura com justificativa.`}
      />
      <div className="max-w-main space-y-10">
        <Section title="O que falta" count={count} id="falta">
          {count === 0 ? (
            <EmptyState>Nada: todos os chamados responderam.</EmptyState>
          ) : (
            <ReachedParties count={count} named={named} />
          )}
          <UnsettledWords {...unsettled} />
        </Section>
        <FormActions>
          <OneButtonForm
            action={closeCollectionAction}
            values={{ id: collection.id, missing: String(count) }}
            pendingText="Encerrando…"
          >
            {count > 0 && !again ? `Encerrar sem ${plural(count, 'resposta', 'respostas')}` : 'Encerrar'}
          </OneButtonForm>
          <LinkButton href={back} variant="link">
            Cancelar
          </LinkButton>
        </FormActions>
      </div>
    </div>
  );
}
