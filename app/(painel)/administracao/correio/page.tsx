import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { LetterRow } from '@/components/outbox/letter-row';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { loadOutbox } from '@/lib/features/outbox/loaders';
import { outboxQuery } from '@/lib/features/outbox/schema';

export const metadata: Metadata = { title: 'Correio da demonstração' };

export default async function OutboxPage({ searchParams }: PageProps<'/administracao/correio'>) {
  const actor = await requireActor('/administracao/correio');
  const { pagina } = outboxQuery.parse(await searchParams);
  const loaded = await loadOutbox(actor, pagina);
  if (!loaded) return noSuchPage();
  const { letters, pages } = loaded;
  return (
    <div className="wrap">
      <PageTitle
        title="Correio da demonstração"
        lead="Aqui ficam as mensagens que o sistema enviaria. Em produção elas vão pelo servidor de e-mail e esta página não existe."
      />
      {letters.length === 0 ? (
        <EmptyState>Nenhuma mensagem ainda.</EmptyState>
      ) : (
        <ListRows label="Mensagens">
          {letters.map((letter) => (
            <LetterRow key={letter.id} letter={letter} />
          ))}
        </ListRows>
      )}
      <Pagination page={pagina} pages={pages} hrefFor={(page) => `/administracao/correio?pagina=${page}`} />
    </div>
  );
}
