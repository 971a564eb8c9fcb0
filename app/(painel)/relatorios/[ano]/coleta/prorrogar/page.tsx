import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ExtensionForm } from '@/components/collection/extension-form';
import { ReachedParties } from '@/components/collection/reached-parties';
import { Columns } from '@/components/layout/columns';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadPicked } from '@/lib/features/collections/loaders';
import { collectionHref, collectionYear, pickedQuery } from '@/lib/features/collections/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Prorrogar prazo' };

export default async function ExtendPage({ params, searchParams }: PageProps<'/relatorios/[ano]/coleta/prorrogar'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta`);
  const year = collectionYear.catch(0).parse(ano);
  const picked = pickedQuery.parse(await searchParams);
  const loaded = await loadPicked(actor, year, { picked, permission: 'collection.manage', only: 'awaited' });
  if (!loaded) return noSuchPage();
  const { collection, count, named, days } = loaded;
  const back = collectionHref(year);
  if (collection.closedAt) redirect(back);
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: back, label: `Coleta de ${year}` }]} current="Prorrogar prazo" />
      <PageTitle
        title={`Prorrogar o prazo de ${plural(count, 'partícipe', 'partícipes')}`}
        lead="Só de quem ainda não respondeu."
      />
      {count === 0 ? (
        <EmptyState action={{ href: back, label: 'Voltar à coleta' }}>Todos os escolhidos já responderam.</EmptyState>
      ) : (
        <Columns
          side={
            <Section title="Para quem" count={count} id="quem">
              <ReachedParties count={count} named={named} />
            </Section>
          }
        >
          <ExtensionForm id={collection.id} {...{ picked, days, back }} />
        </Columns>
      )}
    </div>
  );
}
