import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { AccessionForm } from '@/components/accession/accession-form';
import { WhatItDoes } from '@/components/accession/what-it-does';
import { Columns } from '@/components/layout/columns';
import { Anchor } from '@/components/ui/anchor';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadNewAccession } from '@/lib/features/accessions/loaders';

export const metadata: Metadata = { title: 'Registrar adesão' };

export default async function NewAccessionPage() {
  const actor = await requireActor('/adesoes/nova');
  const loaded = await loadNewAccession(actor);
  if (!loaded) return noSuchPage();
  const { id, agreement, calendars, today, usualHours } = loaded;
  const { startsOn, endsOn } = agreement;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/adesoes', label: 'Adesões' }]} current="Registrar adesão" />
      <PageTitle
        eyebrow={`ACT nº ${agreement.number}`}
        title="Registrar adesão"
        lead={
          <>
            Um órgão ou uma entidade por vez. Para muitos,{' '}
            <Anchor href="/adesoes/importar" className="text-link underline">
              importe de uma planilha
            </Anchor>
            .
          </>
        }
      />
      <Columns side={<WhatItDoes goals={agreement.goals} />}>
        <AccessionForm
          id={id}
          agreementId={agreement.id}
          instrument={agreement.accessionLabel}
          calendars={calendars}
          days={{ min: startsOn, max: today < endsOn ? today : endsOn }}
          usualHours={usualHours}
        />
      </Columns>
    </div>
  );
}
