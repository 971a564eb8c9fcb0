import type { Metadata } from 'next';
import { PeopleTabs } from '@/components/member/people-tabs';
import { PolicyTable } from '@/components/member/policy-table';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { GRANTABLE } from '@/lib/domain/permissions/invitations';
import { mayEver, type Permission } from '@/lib/domain/permissions/policy';
import { PERMISSION_GROUP, PERMISSION_TEXT, ROLE_DOES } from '@/lib/domain/permissions/words';

export const metadata: Metadata = { title: 'Quem pode o quê' };

const words = new Intl.ListFormat('pt-BR');
const roles = Object.keys(ROLE) as Role[];
const permissions = Object.keys(PERMISSION_TEXT) as Permission[];

export default async function PermissionsPage() {
  const actor = await requireActor('/pessoas/permissoes');
  return (
    <div className="wrap">
      <PageTitle
        title="Quem pode o quê"
        lead="Esta página mostra a própria regra que o sistema aplica a cada pedido. O que não está aqui, ninguém pode."
      />
      <PeopleTabs current="permissoes" designated={mayEver(actor, 'person.read')} />
      <div className="mt-10 space-y-12">
        <Section title="Papéis" id="papeis">
          <DefinitionList
            items={roles.map((role) => ({ term: ROLE[role], detail: ROLE_DOES[role], note: invites(role) }))}
          />
        </Section>
        {Object.entries(PERMISSION_GROUP).map(([group, title]) => (
          <PolicyTable
            key={group}
            title={title}
            permissions={permissions.filter((permission) => PERMISSION_TEXT[permission].group === group)}
          />
        ))}
      </div>
    </div>
  );
}

function invites(role: Role): string | undefined {
  const given = GRANTABLE[role];
  return given && `Convida e retira: ${words.format(given.map((one) => ROLE[one]))}.`;
}
