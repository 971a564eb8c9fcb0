import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { OneButtonForm } from '@/components/form/one-button-form';
import { MemberPlaces } from '@/components/member/member-places';
import { SessionRows } from '@/components/member/session-rows';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { enableAccountAction } from '@/lib/features/members/actions';
import { loadMember } from '@/lib/features/members/loaders';
import { formatInstantDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Pessoa' };

export default async function MemberPage({ params, searchParams }: PageProps<'/pessoas/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/pessoas/${id}`);
  const loaded = await loadMember(actor, id);
  if (!loaded) return noSuchPage();
  const { member, places, sessions, administers, isSelf } = loaded;
  const { name, email, disabledAt, createdAt, factor, _count } = member;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/pessoas', label: 'Pessoas' }]} current={name} />
      <PageTitle
        title={name}
        lead={
          disabledAt
            ? `Conta desativada em ${formatInstantDate(disabledAt)}. Quem foi dono dela não entra mais.`
            : email
        }
      />
      <div className="max-w-main space-y-12">
        <MemberPlaces userId={member.id} name={name} places={places} />
        {sessions && <SessionRows name={name} sessions={sessions} />}
        <Section title="Conta" id="conta">
          <DefinitionList
            items={[
              { term: 'E-mail', detail: email },
              { term: 'Criada em', detail: formatInstantDate(createdAt) },
              { term: 'Segundo fator', detail: factor?.confirmedAt ? 'Ativo' : 'Não usa' },
              { term: 'GOV.BR', detail: _count.identities > 0 ? 'Ligada' : 'Não ligada' },
            ]}
          />
          {isSelf && (
            <p className="pt-4">
              <ActionLink href="/conta">Cuidar da minha conta</ActionLink>
            </p>
          )}
          {administers && factor && (
            <p className="pt-4 print:hidden">
              <ActionLink href={`/pessoas/${member.id}/segundo-fator`} icon="close" context={name}>
                Retirar segundo fator
              </ActionLink>
            </p>
          )}
          {administers && <AccountStep id={member.id} name={name} disabled={disabledAt !== null} />}
        </Section>
      </div>
    </div>
  );
}

function AccountStep({ id, name, disabled }: { id: string; name: string; disabled: boolean }) {
  return (
    <div className="pt-4 print:hidden">
      {disabled ? (
        <OneButtonForm
          action={enableAccountAction}
          values={{ userId: id }}
          variant="outlined"
          pendingText="Reativando…"
        >
          Reativar conta
        </OneButtonForm>
      ) : (
        <ActionLink href={`/pessoas/${id}/desativar`} icon="close" context={name}>
          Desativar conta
        </ActionLink>
      )}
    </div>
  );
}
