import type { Metadata } from 'next';
import { RenameForm } from '@/components/account/rename-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Mudar o nome' };

export default async function NamePage() {
  const actor = await requireActor('/conta/nome');
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/conta', label: 'Minha conta' }]} current="Mudar o nome" />
      <PageTitle title="Como você se chama?" lead="É o nome que aparece no que você registra e analisa." />
      <RenameForm name={actor.name} />
    </div>
  );
}
