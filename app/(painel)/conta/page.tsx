import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { SessionRows } from '@/components/account/session-rows';
import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadAccount } from '@/lib/features/account/loaders';
import { loadOwnIdentity } from '@/lib/features/identities/loaders';
import { formatInstantDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Minha conta' };

export default async function AccountPage({ searchParams }: PageProps<'/conta'>) {
  const actor = await requireActor('/conta');
  const [account, identity] = await Promise.all([loadAccount(actor), loadOwnIdentity(actor)]);
  const { name, email, hasPassword, passwordSetAt, factorSince, sessions } = account;
  const rows = [
    { name: 'Nome', detail: name, href: '/conta/nome', action: 'Mudar o nome' },
    { name: 'E-mail', detail: email, href: '/conta/email', action: 'Trocar o e-mail' },
    {
      name: 'Senha',
      detail: hasPassword ? since('Escolhida', passwordSetAt) : 'Sua conta não tem senha',
      href: hasPassword ? '/conta/senha' : '/entrar/esqueci-a-senha',
      action: hasPassword ? 'Trocar a senha' : 'Criar uma senha',
    },
    {
      name: 'Segundo fator',
      detail: factorSince ? since('Ativo', factorSince) : 'Não ativado. Com ele, só a senha não basta para entrar',
      href: '/conta/segundo-fator',
      action: factorSince ? 'Ver o segundo fator' : 'Ativar',
    },
    ...(identity ? [govbrRow(identity.linkedAt)] : []),
  ];
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <PageTitle title="Minha conta" />
      <div className="max-w-main space-y-12">
        <Section title="Como você entra" id="entrada">
          <ListRows label="Dados da conta">
            {rows.map(({ href, action, ...row }) => (
              <ListRow key={row.name} {...row} action={<ActionLink href={href}>{action}</ActionLink>} />
            ))}
          </ListRows>
        </Section>
        <Section
          title="Onde sua conta está aberta"
          id="sessoes"
          action={sessions.length > 1 && <ActionLink href="/conta/sessoes/encerrar">Encerrar as outras</ActionLink>}
        >
          <SessionRows sessions={sessions} />
        </Section>
      </div>
    </div>
  );
}

function govbrRow(linkedAt: Date | null) {
  return {
    name: 'gov.br',
    detail: linkedAt ? since('Ligado', linkedAt) : 'Não ligado',
    href: '/conta/govbr',
    action: linkedAt ? 'Ver a ligação com o gov.br' : 'Ligar ao gov.br',
  };
}

function since(what: string, instant: Date | null): string {
  return instant ? `${what} em ${formatInstantDate(instant)}` : 'Dada com a conta';
}
