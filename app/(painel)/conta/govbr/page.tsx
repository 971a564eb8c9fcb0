import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { GovbrLink } from '@/components/identity/govbr-link';
import { GovbrUnlinkForm } from '@/components/identity/govbr-unlink-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadProofNeeds } from '@/lib/features/account/loaders';
import { loadOwnIdentity } from '@/lib/features/identities/loaders';
import { formatInstantDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Entrada com gov.br' };

export default async function OwnIdentityPage({ searchParams }: PageProps<'/conta/govbr'>) {
  const actor = await requireActor('/conta/govbr');
  const [identity, needs] = await Promise.all([loadOwnIdentity(actor), loadProofNeeds(actor)]);
  if (!identity) return noSuchPage();
  const { linkedAt } = identity;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/conta', label: 'Minha conta' }]} current="Entrada com gov.br" />
      <Flash query={await searchParams} />
      <PageTitle
        title={linkedAt ? 'Você pode entrar com gov.br' : 'Entre também com gov.br'}
        lead={
          linkedAt
            ? `Sua conta está ligada ao gov.br desde ${formatInstantDate(linkedAt)}. Seu CPF não fica guardado: o sistema reconhece você por um código.`
            : 'Ligue as duas contas e entre sem digitar senha. Seus acessos continuam os mesmos, e seu CPF não fica guardado: o sistema reconhece você por um código.'
        }
      />
      {linkedAt ? (
        <Section title="Desligar" className="max-w-main">
          <p className="my-6 max-w-measure text-mute">
            Você passa a entrar só com e-mail e senha, e as outras sessões são encerradas.
          </p>
          <GovbrUnlinkForm needs={needs} />
        </Section>
      ) : (
        <GovbrLink needs={needs} />
      )}
    </div>
  );
}
