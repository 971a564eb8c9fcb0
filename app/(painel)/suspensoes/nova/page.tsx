import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Columns } from '@/components/layout/columns';
import { ReliefForm } from '@/components/relief/relief-form';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { ELECTORAL_PERIOD } from '@/lib/domain/obligations/relief-facts';
import { loadNewRelief } from '@/lib/features/reliefs/loaders';
import { newReliefQuery } from '@/lib/features/reliefs/schema';
import { formatDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Suspender ou dispensar' };

export default async function NewReliefPage({ searchParams }: PageProps<'/suspensoes/nova'>) {
  const actor = await requireActor('/suspensoes/nova');
  const loaded = await loadNewRelief(actor, newReliefQuery.parse(await searchParams));
  if (!loaded) return noSuchPage();
  const { agreement, goals, signatories, days, values } = loaded;
  const { goalCodes, startsOn, endsOn } = ELECTORAL_PERIOD;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/suspensoes', label: 'Suspensões' }]} current="Nova decisão" />
      <PageTitle
        eyebrow={`ACT nº ${agreement.number}`}
        title="Suspender ou dispensar metas"
        lead="Antes de registrar, você vê quais obrigações a decisão alcança."
      />
      <Columns
        side={
          <Section title="Período eleitoral de 2026" id="periodo-eleitoral">
            <p className="pt-4 pb-2 text-mute">
              A Lei 9.504/1997, art. 73, VI, b, impede a publicidade institucional de {formatDate(startsOn)} a{' '}
              {formatDate(endsOn)}. Alcança as metas {new Intl.ListFormat('pt-BR').format(goalCodes)}.
            </p>
            <ActionLink href="/suspensoes/nova?periodo=eleitoral">Preencher com o período eleitoral</ActionLink>
          </Section>
        }
      >
        <ReliefForm
          key={values.id}
          agreementId={agreement.id}
          goals={goals}
          signatories={signatories}
          days={days}
          values={values}
        />
      </Columns>
    </div>
  );
}
