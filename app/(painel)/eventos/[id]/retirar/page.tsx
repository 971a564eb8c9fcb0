import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { WithdrawalForm } from '@/components/obligation/withdrawal-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { withdrawEventAction } from '@/lib/features/events/actions';
import { loadEventToChange } from '@/lib/features/events/loaders';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Retirar evento' };

export default async function WithdrawEventPage({ params }: PageProps<'/eventos/[id]/retirar'>) {
  const { id } = await params;
  const actor = await requireActor(`/eventos/${id}/retirar`);
  const loaded = await loadEventToChange(actor, id);
  if (!loaded) return noSuchPage();
  const { event, counts, isOpen } = loaded;
  if (!isOpen) redirect(`/eventos/${event.id}`);
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/eventos', label: 'Eventos' },
          { href: `/eventos/${event.id}`, label: event.title },
        ]}
        current="Retirar"
      />
      <PageTitle eyebrow={event.title} title="Retirar o evento?" lead={lossOf(counts)} />
      <div className="max-w-main">
        <WithdrawalForm
          action={withdrawEventAction}
          values={{ id: event.id, version: String(event.version) }}
          submit="Retirar evento"
          cancelHref={`/eventos/${event.id}`}
        />
      </div>
    </div>
  );
}

function lossOf({ opened, fulfilled }: { opened: number; fulfilled: number }): string {
  const open = opened - fulfilled;
  const lost =
    open === 0
      ? 'Nenhuma obrigação aberta depende dele.'
      : `${plural(open, 'obrigação aberta por ele é cancelada', 'obrigações abertas por ele são canceladas')}, com o motivo.`;
  return `${lost} O que já foi cumprido e as atividades registradas ficam. Não é possível desfazer: se o evento voltar a valer, registre outro.`;
}
