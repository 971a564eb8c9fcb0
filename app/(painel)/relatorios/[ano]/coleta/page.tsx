import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadCollection, mayAskFor, seesAll } from '@/lib/features/collections/loaders';
import { collectionHref, collectionYear } from '@/lib/features/collections/schema';
import { ownParty } from '@/lib/features/parties/data';
import { AnswerView } from './answer-view';
import { MatrixView } from './matrix-view';

type Props = PageProps<'/relatorios/[ano]/coleta'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Coleta de ${(await params).ano}` };
}

/** One address, two views: the network sees the matrix, a party what it is asked. */
export default async function CollectionPage({ params, searchParams }: Props) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta`);
  const year = collectionYear.safeParse(ano);
  if (!year.success) return noSuchPage();
  const query = await searchParams;
  const [collection, party] = await Promise.all([loadCollection(actor, year.data), ownParty(actor)]);
  const trail = [
    { href: '/relatorios', label: 'Relatórios' },
    { href: `/relatorios/${year.data}`, label: String(year.data) },
  ];
  return (
    <div className="wrap">
      <Flash query={query} />
      <Breadcrumb trail={trail} current="Coleta" />
      {!collection && <NotAsked year={year.data} asks={await mayAskFor(actor, year.data)} />}
      {collection && seesAll(actor) && <MatrixView actor={actor} collection={collection} parameters={query} />}
      {collection && !seesAll(actor) && (
        <AnswerView actor={actor} year={year.data} partyId={party?.id} parameters={query} />
      )}
    </div>
  );
}

function NotAsked({ year, asks }: { year: number; asks: boolean }) {
  return (
    <>
      <PageTitle
        title={`As ações de ${year} ainda não foram pedidas`}
        lead="Quando a SEGES abre a coleta, cada partícipe vê aqui o que o sistema já tem dele e envia a resposta."
        action={asks && <LinkButton href={collectionHref(year, '/abrir')}>Abrir coleta</LinkButton>}
      />
      <EmptyState action={{ href: `/relatorios/${year}`, label: `Ver o relatório de ${year}` }}>
        Não há nada a responder.
      </EmptyState>
    </>
  );
}
