import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { TermForm } from '@/components/agreement/term-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadTerm } from '@/lib/features/agreements/loaders';
import { formatDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Vigência' };

export default async function TermPage() {
  const actor = await requireActor('/plano/vigencia');
  const term = await loadTerm(actor);
  if (!term) return noSuchPage();
  const presumed = !term.startsConfirmed && ' A data de início é presumida: confirme no DOU.';
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/plano', label: 'Plano' }]} current="Vigência" />
      <PageTitle
        eyebrow={`ACT nº ${term.number}`}
        title={`Vigência de ${formatDate(term.startsOn)} a ${formatDate(term.endsOn)}`}
        lead={
          <>
            Os prazos contam desta data. Ao mudá-la, os que estão abertos são recalculados e cada mudança fica no
            histórico.{presumed}
          </>
        }
      />
      <div className="max-w-main">
        <TermForm term={term} />
      </div>
    </div>
  );
}
