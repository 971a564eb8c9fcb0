import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { FoundParties } from '@/components/agenda/found-parties';
import { InvitationForm } from '@/components/member/invitation-form';
import { PartyChoice } from '@/components/member/party-choice';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { partyQuery } from '@/lib/features/deadlines/schema';
import { loadNewInvitation } from '@/lib/features/invitations/loaders';

export const metadata: Metadata = { title: 'Convidar pessoa' };

export default async function InvitePage({ searchParams }: PageProps<'/pessoas/convidar'>) {
  const actor = await requireActor('/pessoas/convidar');
  const query = partyQuery.parse(await searchParams);
  const loaded = await loadNewInvitation(actor, query);
  if (!loaded) return noSuchPage();
  const { id, party, roles, parties, found, searches } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/pessoas', label: 'Pessoas' }]} current="Convidar" />
      <PageTitle
        title={party ? `Convidar uma pessoa para ${party.acronym}` : 'Convidar uma pessoa'}
        lead="Ela recebe um e-mail com um endereço que serve uma vez e vale por 7 dias. Ao aceitar, escolhe a própria senha ou usa a conta GOV.BR."
      />
      <PartyChoice
        parties={parties}
        party={party && { ...party, agreement: '' }}
        searches={searches}
        words={query.orgao}
      />
      {query.orgao && (
        <FoundParties
          words={query.orgao}
          found={found}
          hrefFor={(partyId) => `/pessoas/convidar?participe=${partyId}`}
          clearHref="/pessoas/convidar"
          verb="Convidar"
        />
      )}
      {party && (
        <div className="max-w-main">
          <InvitationForm key={party.id} id={id} party={party} roles={roles} />
        </div>
      )}
    </div>
  );
}
