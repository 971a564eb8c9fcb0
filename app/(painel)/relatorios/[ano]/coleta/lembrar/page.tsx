import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ReachedParties } from '@/components/collection/reached-parties';
import { ReminderForm } from '@/components/collection/reminder-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadReminder } from '@/lib/features/collections/loaders';
import { collectionHref, collectionYear, pickedQuery } from '@/lib/features/collections/schema';
import { formatNumber, plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Lembrar quem falta' };

export default async function RemindPage({ params, searchParams }: PageProps<'/relatorios/[ano]/coleta/lembrar'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta`);
  const year = collectionYear.catch(0).parse(ano);
  const picked = pickedQuery.parse(await searchParams);
  const loaded = await loadReminder(actor, year, picked);
  if (!loaded) return noSuchPage();
  const { collection, count, named, people, told, unheard, reminded } = loaded;
  const back = collectionHref(year);
  if (collection.closedAt) redirect(back);
  const send = `Lembrar ${plural(told, 'partícipe', 'partícipes')}`;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: back, label: `Coleta de ${year}` }]} current="Lembrar" />
      <PageTitle
        title={people === 0 ? 'Não há a quem enviar lembrete' : `${send} por e-mail?`}
        lead="Cada ponto focal e cada coordenação de quem ainda não respondeu recebe uma mensagem. Ninguém é lembrado duas vezes no mesmo dia."
      />
      <div className="max-w-main space-y-10">
        <DefinitionList
          layout="figures"
          items={[
            { term: 'Ainda não responderam', detail: formatNumber(count) },
            { term: 'Mensagens', detail: formatNumber(people) },
            { term: 'Já lembrados hoje', detail: formatNumber(reminded) },
            { term: 'Sem conta que receba', detail: formatNumber(unheard) },
          ]}
        />
        <ReminderForm id={collection.id} {...{ picked, back, people }}>
          {send}
        </ReminderForm>
        {count > 0 && (
          <Section title="Quem falta" count={count} id="quem">
            <ReachedParties count={count} named={named} />
          </Section>
        )}
      </div>
    </div>
  );
}
