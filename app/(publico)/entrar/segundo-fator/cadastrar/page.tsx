import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EnrolForm } from '@/components/session/enrol-form';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { pendingSession } from '@/lib/auth/pending';
import { currentActor } from '@/lib/auth/session';
import { insidePath } from '@/lib/domain/accounts/next-place';
import { passEnrolmentAction } from '@/lib/features/second-factor/actions';
import { loadFactor } from '@/lib/features/second-factor/loaders';

export const metadata: Metadata = { title: 'Cadastrar segundo fator' };

/** Stays when the session has opened, because the same page then shows the recovery codes, once. */
export default async function EnrolmentPage({ searchParams }: PageProps<'/entrar/segundo-fator/cadastrar'>) {
  const pending = await pendingSession();
  if (pending?.stage !== 'ENROLMENT' && !(await currentActor())) redirect('/entrar');
  const factor = pending && (await loadFactor(pending.userId));
  const { continuar } = await searchParams;
  const nextHref = insidePath(typeof continuar === 'string' ? continuar : undefined);
  return (
    <div className="wrap">
      <PageTitle
        title="Cadastre o segundo fator"
        lead="Quem trabalha para toda a Rede entra com a senha e um código do celular. O cadastro é feito uma vez."
      />
      <EnrolForm
        action={passEnrolmentAction}
        setup={factor?.state === 'waiting' ? factor.setup : null}
        done={<LinkButton href={nextHref}>Continuar</LinkButton>}
        nextHref={nextHref}
      />
    </div>
  );
}
