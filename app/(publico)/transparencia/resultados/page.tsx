import { share } from '@/app/share';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { WorkRow } from '@/components/portal/work-row';
import { ActionLink } from '@/components/ui/action-link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { loadWork } from '@/lib/features/public-work/loaders';
import { workHref, workQuery } from '@/lib/features/public-work/schema';
import { listTitle } from '@/lib/format/list-title';

const LEAD =
  'O que os partícipes fizeram, outra equipe conferiu e tem comprovante publicado. Os números de tudo o que foi conferido estão no plano.';

export function generateMetadata() {
  return share({ title: 'Resultados', description: LEAD, path: '/transparencia/resultados' });
}

const WORDS = [
  'atividade com comprovante publicado',
  'atividades com comprovante publicado',
  'Nenhuma atividade com comprovante publicado',
] as const;

export default async function ResultsPage({ searchParams }: PageProps<'/transparencia/resultados'>) {
  const query = workQuery.parse(await searchParams);
  const { busca, participe, meta, ano, pagina } = query;
  const { total, work, parties, pages } = await loadWork(query);
  const narrowed = Boolean(busca || participe || meta || ano);
  return (
    <div className="wrap">
      <PageTitle eyebrow="Resultados do acordo" title={listTitle(total, narrowed, WORDS)} lead={LEAD} />
      <form
        action="/transparencia/resultados"
        role="search"
        aria-label="Filtrar resultados"
        className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hair py-6 print:hidden"
      >
        <div className="grow basis-64">
          <TextInput id="busca" name="busca" label="Buscar" size="bar" defaultValue={busca} maxLength={100} />
        </div>
        <div className="basis-28 max-sm:grow">
          <TextInput id="meta" name="meta" label="Meta" size="bar" defaultValue={meta} maxLength={10} />
        </div>
        <div className="basis-52 max-sm:basis-full">
          <Select
            id="participe"
            name="participe"
            label="Partícipe"
            size="bar"
            emptyLabel="Todos"
            defaultValue={participe}
            options={parties.map(({ id, acronym }) => ({ value: id, label: acronym }))}
          />
        </div>
        <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
          Filtrar
        </Button>
      </form>
      {narrowed && (
        <ActionLink href={workHref({})} icon="close" className="mt-2">
          Limpar filtros
        </ActionLink>
      )}
      {work.length === 0 && (
        <EmptyState action={{ href: '/transparencia', label: 'Ver a situação de cada meta' }}>
          {narrowed ? 'Nada com esses filtros.' : 'Nenhum comprovante publicado ainda.'}
        </EmptyState>
      )}
      <ListRows label="Resultados">
        {work.map((done) => (
          <WorkRow key={done.id} work={done} />
        ))}
      </ListRows>
      <Pagination page={pagina} pages={pages} hrefFor={(page) => workHref({ ...query, pagina: page })} />
    </div>
  );
}
