import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { RequestForm } from '@/components/collection/request-form';
import { Columns } from '@/components/layout/columns';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadCollection, loadNewCollection } from '@/lib/features/collections/loaders';
import { collectionHref, collectionYear } from '@/lib/features/collections/schema';

export const metadata: Metadata = { title: 'Abrir coleta' };

export default async function OpenPage({ params }: PageProps<'/relatorios/[ano]/coleta/abrir'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta/abrir`);
  const year = collectionYear.safeParse(ano);
  const loaded = year.success ? await loadNewCollection(actor, year.data) : null;
  if (!year.success || !loaded) return noSuchPage();
  if (await loadCollection(actor, year.data)) redirect(collectionHref(year.data));
  const { id, agreement, days, signatories, elos } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/relatorios', label: 'Relatórios' },
          { href: `/relatorios/${year.data}`, label: String(year.data) },
          { href: collectionHref(year.data), label: 'Coleta' },
        ]}
        current="Abrir"
      />
      <PageTitle
        eyebrow={`ACT nº ${agreement.number}`}
        title={`Pedir as ações de ${year.data}`}
        lead="O pedido abre a obrigação da meta 3.5 para cada partícipe chamado."
      />
      <Columns
        side={
          <Section title="O que acontece depois" id="depois">
            <ul className="list-disc space-y-2 pt-4 pl-5 text-mute">
              <li>Cada partícipe vê o que o sistema já tem dele, declara “nada a informar” onde for o caso e envia.</li>
              <li>Sete dias e um dia antes do prazo, quem ainda não respondeu recebe um lembrete por e-mail.</li>
              <li>Ao encerrar, o ano é fechado e só recebe correções por reabertura.</li>
            </ul>
          </Section>
        }
      >
        <RequestForm id={id} agreementId={agreement.id} year={year.data} {...{ days, signatories, elos }} />
      </Columns>
    </div>
  );
}
