import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { AmendmentForm } from '@/components/amendment/amendment-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadVersions } from '@/lib/features/amendments/loaders';

export const metadata: Metadata = { title: 'Preparar termo aditivo' };

export default async function NewVersionPage() {
  const actor = await requireActor('/plano/versoes/nova');
  const loaded = await loadVersions(actor);
  if (!loaded?.manages) return noSuchPage();
  if (loaded.draft) redirect(`/plano/versoes/${loaded.draft.id}`);
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/plano', label: 'Plano' },
          { href: '/plano/versoes', label: 'Versões' },
        ]}
        current="Preparar termo aditivo"
      />
      <PageTitle
        title="Preparar termo aditivo"
        lead="A nova versão começa como cópia da que está em vigor. Nada muda nos prazos até você pô-la em vigor."
      />
      <div className="max-w-main">
        <AmendmentForm id={randomUUID()} agreementId={loaded.agreementId} />
      </div>
    </div>
  );
}
