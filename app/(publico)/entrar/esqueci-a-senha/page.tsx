import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { AskResetForm } from '@/components/session/ask-reset-form';
import { PageTitle } from '@/components/ui/page-title';

export const metadata: Metadata = { title: 'Esqueci a senha' };

export default async function ForgottenPasswordPage({ searchParams }: PageProps<'/entrar/esqueci-a-senha'>) {
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <PageTitle
        title="Esqueci a senha"
        lead="Enviamos ao seu e-mail um link para criar outra. Ele vale por uma hora, uma vez só. O segundo fator continua a ser pedido."
      />
      <AskResetForm />
    </div>
  );
}
