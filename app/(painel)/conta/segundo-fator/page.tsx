import type { Metadata } from 'next';
import { StartFactorForm } from '@/components/account/account-forms';
import { FactorState } from '@/components/account/factor-state';
import { EnrolForm } from '@/components/session/enrol-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadProofNeeds } from '@/lib/features/account/loaders';
import { enrolFactorAction } from '@/lib/features/second-factor/actions';
import { loadFactor } from '@/lib/features/second-factor/loaders';

export const metadata: Metadata = { title: 'Segundo fator' };

const TITLE = {
  none: 'O segundo fator não está ativo',
  waiting: 'Entre também com o celular',
  on: 'O segundo fator está ativo',
};

export default async function FactorPage() {
  const actor = await requireActor('/conta/segundo-fator');
  const [factor, needs] = await Promise.all([loadFactor(actor.userId), loadProofNeeds(actor)]);
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/conta', label: 'Minha conta' }]} current="Segundo fator" />
      <PageTitle
        title={TITLE[factor.state]}
        lead="Além da senha, entrar pede um código que muda a cada 30 segundos num aplicativo do seu celular."
      />
      {factor.state === 'none' ? (
        <StartFactorForm needs={needs} />
      ) : (
        <EnrolForm
          action={enrolFactorAction}
          setup={factor.state === 'waiting' ? factor.setup : null}
          done={factor.state === 'on' && <FactorState since={factor.confirmedAt} codesLeft={factor.codesLeft} />}
          nextHref="/conta"
        />
      )}
    </div>
  );
}
