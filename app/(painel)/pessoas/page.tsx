import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { InvitationRows } from '@/components/member/invitation-rows';
import { MemberFilters } from '@/components/member/member-filters';
import { MemberTable } from '@/components/member/member-table';
import { PeopleTabs } from '@/components/member/people-tabs';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadInvitations } from '@/lib/features/invitations/loaders';
import { loadMembers } from '@/lib/features/members/loaders';
import { type MemberQuery, memberQuery } from '@/lib/features/members/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Pessoas' };

export default async function PeoplePage({ searchParams }: PageProps<'/pessoas'>) {
  const actor = await requireActor('/pessoas');
  const parameters = await searchParams;
  const query = memberQuery.parse(parameters);
  const [{ rows, found, total, pages, invites }, invitations] = await Promise.all([
    loadMembers(actor, query),
    loadInvitations(actor),
  ]);
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title={total === 1 ? 'Uma pessoa trabalha no plano' : `${plural(total, 'pessoa', 'pessoas')} no plano`}
        lead="Cada conta tem um papel em cada partícipe de que participa, e o papel diz o que ela pode."
        action={
          invites && (
            <LinkButton href="/pessoas/convidar" icon="plus">
              Convidar pessoa
            </LinkButton>
          )
        }
      />
      <PeopleTabs current="contas" designated={mayEver(actor, 'person.read')} />
      <MemberFilters query={query} found={found} />
      {rows.length === 0 ? (
        <EmptyState action={{ href: '/pessoas', label: 'Limpar filtros' }}>Nenhuma conta com esses filtros.</EmptyState>
      ) : (
        <MemberTable members={rows} />
      )}
      <Pagination page={query.pagina} pages={pages} hrefFor={(page) => peopleHref({ ...query, pagina: page })} />
      {invitations.length > 0 && <InvitationRows invitations={invitations} />}
    </div>
  );
}

function peopleHref(query: MemberQuery): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined);
  return `/pessoas?${new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))}`;
}
