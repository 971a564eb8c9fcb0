import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { InvitationAnswer } from '@/components/member/invitation-answer';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { ROLE } from '@/lib/domain/glossary';
import { ROLE_DOES } from '@/lib/domain/permissions/words';
import { loadInvitation } from '@/lib/features/invitations/loaders';
import { formatInstant } from '@/lib/format/date';

// The address itself is the secret: no search engine keeps it.
export const metadata: Metadata = { title: 'Convite', robots: { index: false } };

export default async function InvitationPage({ params, searchParams }: PageProps<'/convite/[token]'>) {
  const { token } = await params;
  const loaded = await loadInvitation(token);
  if (!loaded) return <Over />;
  const { invitation, guest, govbr } = loaded;
  const { name, email, role, party, invitedBy, expiresAt } = invitation;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <PageTitle
        eyebrow={`Plano de trabalho do ACT nº ${party.agreement.number}`}
        title={`Você foi convidado a trabalhar no plano por ${party.acronym}`}
        lead={`${invitedBy.name} enviou este convite. Ele vale até ${formatInstant(expiresAt)}.`}
      />
      <div className="mb-10 max-w-main">
        <DefinitionList
          items={[
            { term: 'Partícipe', detail: party.name },
            { term: 'Seu papel', detail: ROLE[role], note: ROLE_DOES[role] },
            { term: 'E-mail da conta', detail: email },
          ]}
        />
      </div>
      <InvitationAnswer token={token} name={name} email={email} guest={guest} govbr={govbr} />
    </div>
  );
}

function Over() {
  return (
    <div className="wrap">
      <PageTitle
        title="Este convite já não vale"
        lead="Ele já foi usado, foi retirado ou venceu. Se você já aceitou, entre com a sua conta. Se não, peça outro a quem convidou você."
      />
      <LinkButton href="/entrar">Entrar</LinkButton>
    </div>
  );
}
