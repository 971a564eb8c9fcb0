import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadVersions } from '@/lib/features/amendments/loaders';
import { formatDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Versões do plano' };

export default async function VersionsPage({ searchParams }: PageProps<'/plano/versoes'>) {
  const actor = await requireActor('/plano/versoes');
  const loaded = await loadVersions(actor);
  if (!loaded) return noSuchPage();
  const { versions, manages, draft } = loaded;
  const published = versions.filter(({ publishedAt }) => publishedAt).length;
  const inForce = versions.find(({ publishedAt }) => publishedAt);
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/plano', label: 'Plano' }]} current="Versões" />
      <PageTitle
        title={published > 1 ? `${published} versões do plano` : 'O plano está na versão original'}
        lead="Um termo aditivo põe uma nova versão no lugar da anterior. O que já foi cumprido nunca é reescrito."
        action={
          manages &&
          !draft && (
            <LinkButton href="/plano/versoes/nova" icon="plus">
              Preparar termo aditivo
            </LinkButton>
          )
        }
      />
      <ListRows label="Versões do plano">
        {versions.map(({ id, number, version, effectiveFrom, publishedAt, goals }) => (
          <ListRow
            key={id}
            code={version}
            name={version === 1 ? `Plano de Trabalho nº ${number}` : number}
            detail={`${publishedAt ? 'Vale' : 'Para valer'} desde ${formatDate(effectiveFrom)}, ${plural(goals, 'meta', 'metas')}`}
            status={
              <p className="text-small">{!publishedAt ? 'Em preparo' : id === inForce?.id ? 'Em vigor' : 'Anterior'}</p>
            }
            action={
              <ActionLink href={`/plano/versoes/${id}`} context={number}>
                {publishedAt ? 'Ver' : 'Continuar'}
              </ActionLink>
            }
          />
        ))}
      </ListRows>
    </div>
  );
}
