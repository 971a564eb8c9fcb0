import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CodeForm } from '@/components/session/code-form';
import { PageTitle } from '@/components/ui/page-title';
import { pendingSession } from '@/lib/auth/pending';
import { insidePath } from '@/lib/domain/accounts/next-place';

export const metadata: Metadata = { title: 'Segundo fator' };

export default async function SecondFactorPage({ searchParams }: PageProps<'/entrar/segundo-fator'>) {
  const pending = await pendingSession();
  if (pending?.stage !== 'SECOND_FACTOR') redirect('/entrar');
  const { continuar, recuperacao } = await searchParams;
  const recovery = recuperacao === 'sim';
  const continueTo = insidePath(typeof continuar === 'string' ? continuar : undefined);
  const other = new URLSearchParams({ continuar: continueTo, ...(recovery ? {} : { recuperacao: 'sim' }) });
  return (
    <div className="wrap">
      <PageTitle
        title={recovery ? 'Qual é o código de recuperação?' : 'Qual é o código do aplicativo?'}
        lead={`Falta este passo para entrar como ${pending.email}. Ele espera por dez minutos.`}
      />
      <CodeForm
        key={String(recovery)}
        recovery={recovery}
        continueTo={continueTo}
        otherHref={`/entrar/segundo-fator?${other}`}
      />
    </div>
  );
}
