import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Flash } from '@/app/flash';
import { SignInForm } from '@/components/session/sign-in-form';
import { PageTitle } from '@/components/ui/page-title';
import { currentActor } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Entrar' };

export default async function SignInPage({ searchParams }: PageProps<'/entrar'>) {
  if (await currentActor()) redirect('/painel');
  const query = await searchParams;
  const { continuar } = query;
  return (
    <div className="wrap">
      <Flash query={query} />
      <PageTitle
        title="Entrar"
        lead="Para quem executa ou acompanha o plano. Os resultados são públicos e não pedem senha."
      />
      <SignInForm continueTo={typeof continuar === 'string' ? continuar : undefined} />
    </div>
  );
}
