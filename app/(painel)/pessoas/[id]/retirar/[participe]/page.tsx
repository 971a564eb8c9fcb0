import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ConfirmStep } from '@/components/member/confirm-step';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { removeMemberAction } from '@/lib/features/members/actions';
import { loadRemoval } from '@/lib/features/members/loaders';

export const metadata: Metadata = { title: 'Retirar pessoa' };

export default async function RemovalPage({ params }: PageProps<'/pessoas/[id]/retirar/[participe]'>) {
  const { id, participe } = await params;
  const actor = await requireActor(`/pessoas/${id}/retirar/${participe}`);
  const loaded = await loadRemoval(actor, id, participe);
  if (!loaded) return noSuchPage();
  const { member, place } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/pessoas', label: 'Pessoas' },
          { href: `/pessoas/${id}`, label: member.name },
        ]}
        current="Retirar"
      />
      <PageTitle
        title={`Retirar ${member.name} de ${place.party.acronym}?`}
        lead="A pessoa deixa de ver e de registrar o que é deste partícipe, e as sessões abertas acabam agora. O que ela registrou continua como está. Para voltar, ela precisa de novo convite."
      />
      <ConfirmStep
        action={removeMemberAction}
        values={{ userId: id, partyId: participe }}
        submit={`Retirar de ${place.party.acronym}`}
        pendingText="Retirando…"
        cancelHref={`/pessoas/${id}`}
      />
    </div>
  );
}
