import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { ConfirmEmailForm } from '@/components/session/confirm-email-form';
import { StaleLink } from '@/components/session/stale-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { carriedLink } from '@/lib/auth/one-time-link';

export const metadata: Metadata = { title: 'Confirmar e-mail' };

export default async function NewEmailPage({ searchParams }: PageProps<'/entrar/novo-email'>) {
  const query = await searchParams;
  const link = await carriedLink('EMAIL_CHANGE');
  if (query.aviso === 'email-trocado') {
    return (
      <div className="wrap">
        <Flash query={query} />
        <PageTitle title="Seu e-mail foi trocado" lead="As sessões abertas continuam." />
        <LinkButton href="/painel">Ir para o painel</LinkButton>
      </div>
    );
  }
  if (!link) {
    return (
      <div className="wrap">
        <StaleLink againHref="/conta/email" again="Pedir outro link" />
      </div>
    );
  }
  return (
    <div className="wrap">
      <PageTitle
        title="Confirme seu novo e-mail"
        lead={`A conta ${link.user.email} passa a entrar com ${link.newEmail ?? ''}.`}
      />
      <ConfirmEmailForm />
    </div>
  );
}
