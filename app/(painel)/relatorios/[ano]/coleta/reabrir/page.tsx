import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ReachedParties } from '@/components/collection/reached-parties';
import { ReopeningForm } from '@/components/collection/reopening-form';
import { Columns } from '@/components/layout/columns';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadPicked } from '@/lib/features/collections/loaders';
import { collectionHref, collectionYear, pickedQuery } from '@/lib/features/collections/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Reabrir a coleta' };

export default async function ReopenPage({ params, searchParams }: PageProps<'/relatorios/[ano]/coleta/reabrir'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta`);
  const year = collectionYear.catch(0).parse(ano);
  const picked = pickedQuery.parse(await searchParams);
  const loaded = await loadPicked(actor, year, { picked, permission: 'period.manage', only: 'all' });
  if (!loaded) return noSuchPage();
  const { collection, count, named } = loaded;
  const back = collectionHref(year);
  if (!collection.closedAt) redirect(back);
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: back, label: `Coleta de ${year}` }]} current="Reabrir" />
      <PageTitle
        title={`Reabrir ${year} para ${plural(count, 'partícipe', 'partícipes')}?`}
        lead="Eles voltam a poder responder à coleta e a corrigir as atividades do ano, até que ele seja encerrado de novo."
      />
      <Columns
        side={
          <Section title="Para quem" count={count} id="quem">
            <ReachedParties count={count} named={named} />
          </Section>
        }
      >
        <ReopeningForm id={collection.id} picked={picked} back={back} />
      </Columns>
    </div>
  );
}
