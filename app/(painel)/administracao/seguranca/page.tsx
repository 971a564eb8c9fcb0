import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { SettingsForm } from '@/components/settings/settings-form';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadSettings } from '@/lib/features/settings/loaders';

export const metadata: Metadata = { title: 'Segurança e privacidade' };

export default async function SettingsPage({ searchParams }: PageProps<'/administracao/seguranca'>) {
  const actor = await requireActor('/administracao/seguranca');
  const settings = await loadSettings(actor);
  if (!settings) return noSuchPage();
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <PageTitle
        title="Segurança e privacidade"
        lead="O que a administração decide para todos os acordos. Cada mudança fica na trilha, com o valor de antes e o de depois."
      />
      <SettingsForm key={settings.version} settings={settings} />
    </div>
  );
}
