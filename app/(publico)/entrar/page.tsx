import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Flash } from '@/app/flash';
import { GovbrSignIn } from '@/components/identity/govbr-sign-in';
import { SignInForm } from '@/components/session/sign-in-form';
import { PageTitle } from '@/components/ui/page-title';
import { currentActor } from '@/lib/auth/session';
import { offersGovbr } from '@/lib/features/identities/loaders';

export const metadata: Metadata = { title: 'Entrar' };

export default async function SignInPage({ searchParams }: PageProps<'/entrar'>) {
  if (await currentActor()) redirect('/painel');
  const query = await searchParams;
  const continueTo = typeof query.continuar === 'string' ? query.continuar : undefined;
  return (
    <div className="wrap">
      <Flash query={query} />
      <PageTitle
        title="Entrar"
        lead="Para quem executa ou acompanha o plano. Os resultados são públicos e não pedem senha."
      />
      {offersGovbr() && (
        <div className="mb-8 max-w-side border-b border-hair pb-8 max-md:[&_button]:w-full">
          <GovbrSignIn continueTo={continueTo} />
        </div>
      )}
      <SignInForm continueTo={continueTo} />
    </div>
  );
}
