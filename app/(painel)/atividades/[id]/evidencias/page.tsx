import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { evidenceHref, evidenceWords } from '@/components/evidence/evidence-words';
import { OneButtonForm } from '@/components/form/one-button-form';
import { SearchForm } from '@/components/form/search-form';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { FileRow } from '@/components/ui/file-row';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { reuseEvidenceAction } from '@/lib/features/evidence/actions';
import { loadReuse } from '@/lib/features/evidence/loaders';
import { reuseQuery } from '@/lib/features/evidence/schema';

export const metadata: Metadata = { title: 'Usar evidência' };

export default async function ReuseEvidencePage({ params, searchParams }: PageProps<'/atividades/[id]/evidencias'>) {
  const { id } = await params;
  const address = `/atividades/${id}/evidencias`;
  const actor = await requireActor(address);
  const { busca, pagina } = reuseQuery.parse(await searchParams);
  const loaded = await loadReuse(actor, id, { busca, pagina });
  if (!loaded) return noSuchPage();
  const { activity, evidence, total, pages } = loaded;
  const searched = busca ? `busca=${encodeURIComponent(busca)}&` : '';
  return (
    <div className="wrap">
      <PageTitle
        eyebrow={activity.title}
        title="Usar uma evidência que já está no sistema"
        lead="A mesma evidência pode comprovar mais de uma atividade."
      />
      <div className="max-w-main space-y-8">
        <SearchForm action={address} label="Buscar por nome, endereço ou processo" value={busca} />
        {evidence.length === 0 ? (
          <EmptyState>{busca ? 'Nenhuma evidência com essas palavras.' : 'Ainda não há outra evidência.'}</EmptyState>
        ) : (
          <ul aria-label="Evidências">
            {evidence.map((item) => (
              <FileRow
                key={item.id}
                name={item.title}
                href={evidenceHref(item)}
                detail={evidenceWords(item)}
                action={
                  <OneButtonForm
                    action={reuseEvidenceAction}
                    values={{ activityId: id, evidenceId: item.id }}
                    label={`Usar ${item.title}`}
                    variant="link"
                  >
                    Usar
                  </OneButtonForm>
                }
              />
            ))}
          </ul>
        )}
        <Pagination page={pagina} pages={pages} hrefFor={(page) => `${address}?${searched}pagina=${page}`} />
        <ActionLink href={`/atividades/${id}/editar`}>Voltar à atividade{total > 0 && ' sem usar nenhuma'}</ActionLink>
      </div>
    </div>
  );
}
