import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { FormActions } from '@/components/form/form-actions';
import { OneButtonForm } from '@/components/form/one-button-form';
import { UnsettledWords } from '@/components/period/unsettled-words';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { lockPeriodAction } from '@/lib/features/periods/actions';
import { loadYearToLock } from '@/lib/features/periods/loaders';
import { lockQuery } from '@/lib/features/periods/schema';

export const metadata: Metadata = { title: 'Encerrar ano' };

export default async function LockPage({ searchParams }: PageProps<'/administracao/periodos/encerrar'>) {
  const actor = await requireActor('/administracao/periodos');
  const { ano } = lockQuery.parse(await searchParams);
  const loaded = await loadYearToLock(actor, ano);
  if (!loaded) return noSuchPage();
  const { year, unsettled, lock, agreement } = loaded;
  if (lock) redirect('/administracao/periodos');
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[{ href: '/administracao/periodos', label: 'Encerramento de anos' }]}
        current={`Encerrar ${year}`}
      />
      <PageTitle
        title={`Encerrar ${year}?`}
        lead={`Os partícipes não registram nem corrigem mais o que foi feito em ${year}, até uma reabertura com justificativa.`}
      />
      <UnsettledWords {...unsettled} />
      <FormActions>
        <OneButtonForm action={lockPeriodAction} values={{ agreementId: agreement.id, year: String(year) }}>
          {`Encerrar ${year}`}
        </OneButtonForm>
        <LinkButton href="/administracao/periodos" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </div>
  );
}
