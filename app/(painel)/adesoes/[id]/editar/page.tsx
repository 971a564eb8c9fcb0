import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { EditForm } from '@/components/accession/edit-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { formatNup } from '@/lib/domain/identifiers/nup';
import { loadManagedAccession } from '@/lib/features/accessions/loaders';

export const metadata: Metadata = { title: 'Corrigir adesão' };

export default async function EditAccessionPage({ params }: PageProps<'/adesoes/[id]/editar'>) {
  const { id } = await params;
  const actor = await requireActor(`/adesoes/${id}/editar`);
  const loaded = await loadManagedAccession(actor, id);
  if (!loaded) return noSuchPage();
  const { acronym, name, version, instrument, number, seiProcess, scope } = loaded.accession;
  const values = { id, version, instrument, number, scope, seiProcess: formatNup(seiProcess) };
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/adesoes', label: 'Adesões' },
          { href: `/adesoes/${id}`, label: acronym },
        ]}
        current="Corrigir dados"
      />
      <PageTitle
        eyebrow={name}
        title={`Corrigir a adesão de ${acronym}`}
        lead="O que o instrumento diz. Nenhum prazo muda, e o aviso do partícipe passa a ter o novo nome."
      />
      <div className="max-w-main">
        <EditForm accession={values} />
      </div>
    </div>
  );
}
