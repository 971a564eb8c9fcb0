import type { Metadata } from 'next';
import { NewPasswordForm } from '@/components/session/new-password-form';
import { StaleLink } from '@/components/session/stale-link';
import { PageTitle } from '@/components/ui/page-title';
import { carriedLink } from '@/lib/auth/one-time-link';

export const metadata: Metadata = { title: 'Nova senha' };

export default async function NewPasswordPage() {
  const link = await carriedLink('PASSWORD_RESET');
  return (
    <div className="wrap">
      {link ? (
        <>
          <PageTitle
            title="Crie sua nova senha"
            lead={`Para a conta ${link.user.email}. As sessões abertas serão encerradas.`}
          />
          <NewPasswordForm email={link.user.email} />
        </>
      ) : (
        <StaleLink againHref="/entrar/esqueci-a-senha" again="Pedir outro link" />
      )}
    </div>
  );
}
