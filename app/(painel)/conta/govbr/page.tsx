import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Flash } from '@/app/flash';
import { GovbrLink } from '@/components/identity/govbr-link';
import { GovbrUnlinkForm } from '@/components/identity/govbr-unlink-form';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadOwnIdentity } from '@/lib/features/identities/loaders';
import { formatInstantDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'gov.br' };

export default async function OwnIdentityPage({ searchParams }: PageProps<'/conta/govbr'>) {
  const actor = await requireActor('/conta/govbr');
  const identity = await loadOwnIdentity(actor);
  if (!identity) notFound();
  const { linkedAt, hasPassword } = identity;
  return (
    <div className="wrap pb-16">
      <Flash query={await searchParams} />
      <PageTitle
        title={linkedAt ? 'Você entra com gov.br' : 'Sua conta ainda não está ligada ao gov.br'}
        lead={
          linkedAt
            ? `Ligada em ${formatInstantDate(linkedAt)}. O sistema não guarda seu CPF, só um código que o reconhece.`
            : 'Ligue as duas e entre sem digitar senha. O sistema não guarda seu CPF, só um código que o reconhece, e seus acessos continuam os mesmos.'
        }
      />
      {!linkedAt && <GovbrLink />}
      {linkedAt && hasPassword && <GovbrUnlinkForm />}
      {linkedAt && !hasPassword && (
        <p className="max-w-measure">
          Para desligar, crie antes uma senha: o gov.br é hoje a única forma de entrar nesta conta.
        </p>
      )}
    </div>
  );
}
